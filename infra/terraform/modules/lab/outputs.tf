output "task" {
  description = "What \"aws ecs run-task\" is told."
  value = {
    cluster        = aws_ecs_cluster.this.name
    definition     = aws_ecs_task_definition.this.arn
    subnet         = aws_subnet.this.id
    security_group = aws_security_group.this.id
    log            = aws_cloudwatch_log_group.this.name
  }
}
