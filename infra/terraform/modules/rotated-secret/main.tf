# Two random texts, of which one is in use and the other was or will be. Adding 1 to the generation replaces only the one
# that is not in use and puts it into use, so that the one before stays valid until the next time.

locals {
  slots = {
    even = var.generation - var.generation % 2
    odd  = var.generation - (var.generation + 1) % 2
  }
  current  = var.generation % 2 == 0 ? "even" : "odd"
  previous = var.generation % 2 == 0 ? "odd" : "even"
}

data "aws_secretsmanager_random_password" "slot" {
  for_each            = local.slots
  password_length     = var.length
  exclude_punctuation = true
}

# The data source answers another text each time; what counts is the one at the slot's own generation.
resource "terraform_data" "slot" {
  for_each         = local.slots
  input            = data.aws_secretsmanager_random_password.slot[each.key].random_password
  triggers_replace = each.value

  lifecycle {
    ignore_changes = [input]
  }
}
