# moto refuses a replica of a table.

resource "aws_dynamodb_table" "images" {
  #checkov:skip=CKV_AWS_119: as in the table's own file
  dynamic "replica" {
    for_each = toset([])

    content {
      region_name = replica.value
    }
  }
}
