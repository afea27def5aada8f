# Visitors of one region: a task that can be run once, in a network of its own that only leads out. The task has three containers, one
# after the other: scripts come from the bucket, k6 runs one, its results go to the bucket.

locals {
  name   = "${var.name}-${var.region}"
  volume = "work"
  folder = "/work"
  logging = { for part in ["bring", "k6", "deliver"] : part => {
    logDriver = "awslogs"
    options = {
      awslogs-group         = aws_cloudwatch_log_group.this.name
      awslogs-region        = var.region
      awslogs-stream-prefix = part
    }
  } }
  mounts = [{ sourceVolume = local.volume, containerPath = local.folder, readOnly = false }]
}

resource "aws_vpc" "this" {
  #checkov:skip=CKV2_AWS_11: it lives for the minutes of a measurement, and what it asks for stands in the report
  region               = var.region
  cidr_block           = "10.83.0.0/24"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = { Name = local.name }
}

resource "aws_default_security_group" "this" {
  region = var.region
  vpc_id = aws_vpc.this.id
}

resource "aws_subnet" "this" {
  region     = var.region
  vpc_id     = aws_vpc.this.id
  cidr_block = "10.83.0.0/25"
  tags       = { Name = local.name }
}

resource "aws_internet_gateway" "this" {
  region = var.region
  vpc_id = aws_vpc.this.id
}

resource "aws_route_table" "this" {
  region = var.region
  vpc_id = aws_vpc.this.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.this.id
  }
}

resource "aws_route_table_association" "this" {
  region         = var.region
  subnet_id      = aws_subnet.this.id
  route_table_id = aws_route_table.this.id
}

resource "aws_security_group" "this" {
  region      = var.region
  name        = local.name
  description = "Visitors: HTTPS out, nothing in."
  vpc_id      = aws_vpc.this.id
}

resource "aws_vpc_security_group_egress_rule" "https" {
  region            = var.region
  security_group_id = aws_security_group.this.id
  description       = "The CDN, the bucket, the registries of the images, the log."
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_158: encrypted by CloudWatch itself; what k6 says of its own load
  #checkov:skip=CKV_AWS_338: destroyed with the lab
  region            = var.region
  name              = "/pixedge/lab/${local.name}"
  retention_in_days = 7
}

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

# What starts the task may write its log; the images are public.
resource "aws_iam_role" "start" {
  name               = "${local.name}-start"
  assume_role_policy = data.aws_iam_policy_document.assume.json
}

data "aws_iam_policy_document" "log" {
  statement {
    sid       = "Log"
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.this.arn}:*"]
  }
}

resource "aws_iam_role_policy" "log" {
  name   = "log"
  role   = aws_iam_role.start.id
  policy = data.aws_iam_policy_document.log.json
}

# What runs in the task may read the scripts and write the results of its own region.
resource "aws_iam_role" "work" {
  name               = "${local.name}-work"
  assume_role_policy = data.aws_iam_policy_document.assume.json
}

data "aws_iam_policy_document" "work" {
  statement {
    sid       = "ListScripts"
    actions   = ["s3:ListBucket"]
    resources = [var.bucket.arn]

    condition {
      test     = "StringLike"
      variable = "s3:prefix"
      values   = ["scripts/*"]
    }
  }

  statement {
    sid       = "ReadScripts"
    actions   = ["s3:GetObject"]
    resources = ["${var.bucket.arn}/scripts/*"]
  }

  statement {
    sid       = "WriteResults"
    actions   = ["s3:PutObject"]
    resources = ["${var.bucket.arn}/results/${var.region}.json"]
  }
}

resource "aws_iam_role_policy" "work" {
  name   = "work"
  role   = aws_iam_role.work.id
  policy = data.aws_iam_policy_document.work.json
}

resource "aws_ecs_cluster" "this" {
  #checkov:skip=CKV_AWS_65: one task for some minutes; k6 measures what matters
  region = var.region
  name   = local.name
}

resource "aws_ecs_task_definition" "this" {
  #checkov:skip=CKV_AWS_336: k6 and the results share a folder that has to be written
  region                   = var.region
  family                   = local.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.cpu
  memory                   = var.memory_mb
  execution_role_arn       = aws_iam_role.start.arn
  task_role_arn            = aws_iam_role.work.arn

  volume {
    name = local.volume
  }

  container_definitions = jsonencode([
    {
      name             = "bring"
      image            = var.aws_image
      essential        = false
      entryPoint       = ["sh", "-ec"]
      command          = ["aws s3 cp --recursive --only-show-errors s3://${var.bucket.name}/scripts/ ${local.folder}/k6/ && mkdir -m 1777 ${local.folder}/out"]
      mountPoints      = local.mounts
      logConfiguration = local.logging["bring"]
    },
    {
      name             = "k6"
      image            = var.k6_image
      essential        = false
      entryPoint       = ["sh", "-c"]
      command          = ["k6 run --quiet --no-usage-report ${local.folder}/k6/$SCRIPT.js"]
      environment      = [{ name = "OUT", value = "${local.folder}/out/results" }]
      dependsOn        = [{ containerName = "bring", condition = "SUCCESS" }]
      mountPoints      = local.mounts
      logConfiguration = local.logging["k6"]
    },
    {
      name             = "deliver"
      image            = var.aws_image
      essential        = true
      entryPoint       = ["sh", "-ec"]
      command          = ["aws s3 cp --only-show-errors ${local.folder}/out/results.json s3://${var.bucket.name}/results/${var.region}.json"]
      dependsOn        = [{ containerName = "k6", condition = "COMPLETE" }]
      mountPoints      = local.mounts
      logConfiguration = local.logging["deliver"]
    },
  ])
}
