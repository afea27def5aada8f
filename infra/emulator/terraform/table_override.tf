# moto refuses a replica of a table.

resource "aws_dynamodb_table" "images" {
  dynamic "replica" {
    for_each = toset([])

    content {
      region_name = replica.value
    }
  }
}
