# Valkey before the table, in a network without a way to the internet. The table is reached through a gateway endpoint, which
# costs nothing; Lambda's own logs need none.

data "aws_availability_zones" "this" {
  state = "available"

  # Local zones have neither Lambda nor ElastiCache.
  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }
}

resource "aws_vpc" "this" {
  #checkov:skip=CKV2_AWS_11: nothing but one function and one cache lives here, without a way out
  cidr_block           = var.cidr
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = { Name = var.prefix }
}

# The default group lets nothing through.
resource "aws_default_security_group" "this" {
  vpc_id = aws_vpc.this.id
}

resource "aws_subnet" "this" {
  count             = 2
  vpc_id            = aws_vpc.this.id
  availability_zone = data.aws_availability_zones.this.names[count.index]
  cidr_block        = cidrsubnet(var.cidr, 2, count.index)
  tags              = { Name = "${var.prefix}-${count.index}" }
}

resource "aws_route_table" "this" {
  vpc_id = aws_vpc.this.id
  tags   = { Name = var.prefix }
}

resource "aws_route_table_association" "this" {
  count          = 2
  subnet_id      = aws_subnet.this[count.index].id
  route_table_id = aws_route_table.this.id
}

resource "aws_vpc_endpoint" "table" {
  vpc_id            = aws_vpc.this.id
  service_name      = "com.amazonaws.${var.region}.dynamodb"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.this.id]
}

resource "aws_security_group" "function" {
  name        = "${var.prefix}-meta"
  description = "The metadata function: asks the cache and the table."
  vpc_id      = aws_vpc.this.id
}

resource "aws_security_group" "cache" {
  name        = "${var.prefix}-cache"
  description = "The cache: asked by the metadata function."
  vpc_id      = aws_vpc.this.id
}

resource "aws_vpc_security_group_egress_rule" "to_cache" {
  security_group_id            = aws_security_group.function.id
  description                  = "Valkey's two ports: one to write, one to read."
  referenced_security_group_id = aws_security_group.cache.id
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6380
}

resource "aws_vpc_security_group_egress_rule" "to_table" {
  security_group_id = aws_security_group.function.id
  description       = "DynamoDB through the gateway endpoint."
  prefix_list_id    = aws_vpc_endpoint.table.prefix_list_id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_security_group_ingress_rule" "from_function" {
  security_group_id            = aws_security_group.cache.id
  description                  = "The metadata function."
  referenced_security_group_id = aws_security_group.function.id
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6380
}

resource "aws_elasticache_serverless_cache" "this" {
  engine               = "valkey"
  major_engine_version = "8"
  name                 = var.prefix
  description          = "Facts about images, for the metadata API."
  security_group_ids   = [aws_security_group.cache.id]
  subnet_ids           = aws_subnet.this[*].id

  cache_usage_limits {
    data_storage {
      maximum = var.max_gb
      unit    = "GB"
    }

    ecpu_per_second {
      maximum = 5000
    }
  }
}
