# The table of images; with a second region a global table, so that each region reads and writes its own.

locals {
  # A global table is kept alike through its stream.
  streams = var.replica_region != null || var.is_followed
}

resource "aws_dynamodb_table" "images" {
  #checkov:skip=CKV_AWS_119: encrypted with the key that DynamoDB owns; facts about images are public through the API
  #checkov:skip=CKV2_AWS_16: on demand, so there is no capacity to scale
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "shard"
  range_key    = "key"

  stream_enabled   = local.streams ? true : null
  stream_view_type = local.streams ? "NEW_AND_OLD_IMAGES" : null

  attribute {
    name = "shard"
    type = "S"
  }

  attribute {
    name = "key"
    type = "S"
  }

  # A deletion leaves a tombstone, so that a late event cannot bring an image back; it goes after a week.
  ttl {
    attribute_name = "expires"
    enabled        = true
  }

  point_in_time_recovery {
    enabled = true
  }

  dynamic "replica" {
    for_each = var.replica_region == null ? [] : [var.replica_region]

    content {
      region_name            = replica.value
      point_in_time_recovery = true
    }
  }
}
