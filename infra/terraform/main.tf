provider "aws" {
  region = var.region

  default_tags {
    tags = { Application = var.name }
  }
}

data "aws_caller_identity" "current" {}

module "storage" {
  source = "./modules/storage"

  # Bucket names are shared by the whole world: the account and the region make them unique.
  prefix           = "${var.name}-${data.aws_caller_identity.current.account_id}-${var.region}"
  table            = "${var.name}-images"
  transformed_days = var.transformed_days
}
