# The lab: what its tasks may do, what they run, and what is refused.

mock_provider "aws" {
  source = "../terraform/tests/mocks"
}

variables {
  account = "123456789012"
  regions = ["us-east-1", "ap-south-1"]
}

run "a_task_in_each_region" {
  assert {
    condition     = toset(keys(output.tasks)) == toset(["us-east-1", "ap-south-1"])
    error_message = "each region has a task"
  }

  assert {
    condition     = output.bucket == "pixedge-lab-123456789012-us-east-1"
    error_message = "one bucket, in the first region"
  }
}

run "a_task_reads_scripts_and_writes_its_own_results_only" {
  module {
    source = "../terraform/modules/lab"
  }

  variables {
    name      = "pixedge-lab"
    region    = "ap-south-1"
    bucket    = { name = "b", arn = "arn:aws:s3:::b" }
    k6_image  = "docker.io/grafana/k6:1.4.0"
    aws_image = "public.ecr.aws/aws-cli/aws-cli:2.31.0"
  }

  assert {
    condition     = toset(flatten([for s in data.aws_iam_policy_document.work.statement : s.actions])) == toset(["s3:ListBucket", "s3:GetObject", "s3:PutObject"])
    error_message = "nothing but reading scripts and writing results"
  }

  assert {
    condition     = [for s in data.aws_iam_policy_document.work.statement : s.resources if contains(s.actions, "s3:PutObject")] == [toset(["arn:aws:s3:::b/results/ap-south-1.json"])]
    error_message = "only the results of its own region"
  }

  assert {
    condition     = [for c in jsondecode(aws_ecs_task_definition.this.container_definitions) : c.name if c.essential] == ["deliver"]
    error_message = "the task is over when the results are delivered"
  }

  assert {
    condition     = aws_vpc_security_group_egress_rule.https.from_port == 443 && aws_vpc_security_group_egress_rule.https.to_port == 443
    error_message = "nothing but HTTPS leaves"
  }
}

run "an_image_without_a_version" {
  command = plan

  variables {
    k6_image = "grafana/k6:latest"
  }

  expect_failures = [var.k6_image]
}

run "a_region_twice" {
  command = plan

  variables {
    regions = ["us-east-1", "us-east-1"]
  }

  expect_failures = [var.regions]
}
