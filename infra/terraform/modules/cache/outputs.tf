output "address" {
  description = "The cache's address; it speaks TLS only."
  value       = "rediss://${aws_elasticache_serverless_cache.this.endpoint[0].address}:${aws_elasticache_serverless_cache.this.endpoint[0].port}"
}

output "network" {
  description = "Where a function has to run to reach it."
  value       = { subnets = aws_subnet.this[*].id, security_group = aws_security_group.function.id }

  # A function that is gone leaves its interfaces for a while; what they need has to outlive it.
  depends_on = [
    aws_route_table_association.this,
    aws_vpc_security_group_egress_rule.to_cache,
    aws_vpc_security_group_egress_rule.to_table,
    aws_vpc_security_group_ingress_rule.from_function,
  ]
}
