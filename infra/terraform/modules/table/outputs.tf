output "name" {
  description = "Name of the table, the same in each region."
  value       = aws_dynamodb_table.images.name
}
