# No wildcard action on a wildcard resource, and functions that can do what they are for.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  prefix      = "pixedge"
  role_prefix = "pixedge-us-east-1"
  account     = "123456789012"
  region      = "us-east-1"
  table       = "pixedge-images"
  zip         = "../../build/terraform-test/function.zip"
}

run "the_origin_touches_its_buckets_alone" {
  variables {
    serves         = true
    origin_secrets = { current = "a", previous = "b" }
    distribution   = { arn = "arn:aws:cloudfront::123456789012:distribution/E1" }
    near = {
      originals   = { name = "a-originals", arn = "arn:aws:s3:::a-originals" }
      transformed = { name = "a-transformed", arn = "arn:aws:s3:::a-transformed", domain = "a" }
    }
    far = {
      region      = "ap-south-1"
      originals   = { name = "b-originals", arn = "arn:aws:s3:::b-originals" }
      transformed = { name = "b-transformed", arn = "arn:aws:s3:::b-transformed", domain = "b" }
    }
  }

  module {
    source = "./modules/origin"
  }

  assert {
    condition = alltrue([
      for statement in concat(data.aws_iam_policy_document.origin.statement, data.aws_iam_policy_document.ingest.statement) :
      !contains(statement.resources, "*") && alltrue([for action in statement.actions : !strcontains(action, "*")])
    ])
    error_message = "a wildcard in what the functions may do"
  }

  assert {
    condition = alltrue([
      for statement in data.aws_iam_policy_document.origin.statement :
      alltrue([for action in statement.actions : !contains(["s3:PutObject", "s3:DeleteObject"], action)])
      if anytrue([for resource in statement.resources : strcontains(resource, "originals")])
    ])
    error_message = "the origin can change originals"
  }

  assert {
    condition     = toset(aws_s3_bucket_notification.originals.lambda_function[0].events) == toset(["s3:ObjectCreated:*", "s3:ObjectRemoved:*", "s3:LifecycleExpiration:*"])
    error_message = "expected the events that docs/settings.md names"
  }

  assert {
    condition     = length(output.functions) == 2 && output.api != null
    error_message = "expected origin, ingest and an API"
  }
}

run "without_a_cdn_the_bucket_is_only_followed" {
  variables {
    serves = false
    near = {
      originals   = { name = "a-originals", arn = "arn:aws:s3:::a-originals" }
      transformed = { name = "a-transformed", arn = "arn:aws:s3:::a-transformed", domain = "a" }
    }
  }

  module {
    source = "./modules/origin"
  }

  assert {
    condition     = length(output.functions) == 1 && output.api == null
    error_message = "expected the ingest function alone"
  }
}

run "the_cache_is_told_of_changes_for_as_long_as_it_keeps_anything" {
  variables {
    environment = { VARIANT = "redis", REDIS_URL = "rediss://cache:6379" }
    network     = { subnets = ["subnet-1", "subnet-2"], security_group = "sg-1" }
    stream      = { arn = "arn:aws:dynamodb:us-east-1:123456789012:table/pixedge-images/stream/1" }
  }

  module {
    source = "./modules/meta"
  }

  assert {
    condition     = aws_lambda_event_source_mapping.invalidation["table"].event_source_arn == var.stream.arn && aws_lambda_event_source_mapping.invalidation["table"].starting_position == "TRIM_HORIZON"
    error_message = "expected all changes of the table"
  }

  assert {
    condition     = aws_lambda_event_source_mapping.invalidation["table"].maximum_record_age_in_seconds == 300
    error_message = "expected changes to be tried again for as long as REDIS_TTL_SECONDS"
  }

  assert {
    condition = alltrue([
      for statement in data.aws_iam_policy_document.invalidation["table"].statement :
      statement.resources == toset([var.stream.arn]) && alltrue([for action in statement.actions : startswith(action, "dynamodb:")])
    ])
    error_message = "expected it to read the stream alone"
  }

  assert {
    condition     = toset(output.functions) == toset(["pixedge-meta", "pixedge-invalidate"])
    error_message = "expected the API's function and one that makes the cache forget"
  }
}

run "a_function_has_java_25_a_snapshot_and_an_alias" {
  variables {
    name             = "origin"
    description      = "Makes renditions."
    handler          = "dev.pixedge.origin.OriginStreamHandler"
    memory_mb        = 2048
    timeout_s        = 29
    environment      = {}
    policy           = "{}"
    keep_alive_event = "{}"
  }

  module {
    source = "./modules/function"
  }

  assert {
    condition     = aws_lambda_function.this.runtime == "java25" && tolist(aws_lambda_function.this.architectures) == tolist(["arm64"]) && aws_lambda_function.this.publish
    error_message = "expected java25 on arm64, published"
  }

  assert {
    condition     = aws_lambda_function.this.snap_start[0].apply_on == "PublishedVersions" && aws_lambda_permission.keep_alive.qualifier == "live"
    error_message = "expected a snapshot of the published version, kept alive through its alias"
  }

  assert {
    condition     = aws_cloudwatch_log_group.this.retention_in_days == 30
    error_message = "a log that is kept for ever"
  }
}

run "the_deployment_reaches_what_is_its_own" {
  variables {
    repository = "owner/site"
  }

  module {
    source = "./modules/github"
  }

  assert {
    condition = alltrue(flatten([
      for document in data.aws_iam_policy_document.deploy : [
        for statement in document.statement : !contains(statement.resources, "*") || alltrue([for action in statement.actions : !strcontains(action, "*")])
      ]
    ]))
    error_message = "a wildcard action on a wildcard resource"
  }

  assert {
    condition     = one([for it in data.aws_iam_policy_document.assume.statement[0].condition : one(it.values) if endswith(it.variable, ":sub")]) == "repo:owner/site:environment:production"
    error_message = "a run outside of the environment could deploy"
  }
}

run "a_repository_without_an_owner_is_refused" {
  command = plan

  variables {
    repository = "site"
  }

  module {
    source = "./modules/github"
  }

  expect_failures = [var.repository]
}
