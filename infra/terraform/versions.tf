terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.47"
    }
  }

  # bin/stack/common.sh names the file, or puts an S3 backend in its place.
  backend "local" {}
}

provider "aws" {
  region = var.region

  default_tags {
    tags = { Application = var.name }
  }
}

# The other region; where there is none, nothing is made with it.
provider "aws" {
  alias  = "far"
  region = coalesce(var.second_region, var.region)

  default_tags {
    tags = { Application = var.name }
  }
}

# Where CloudFront's certificates, firewalls, functions and metrics live, whatever the stack's regions are.
provider "aws" {
  alias  = "us_east_1"
  region = "us-east-1"

  default_tags {
    tags = { Application = var.name }
  }
}
