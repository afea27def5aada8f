variable "generation" {
  description = "How often the secret has been exchanged; add 1 to exchange it."
  type        = number

  validation {
    condition     = var.generation >= 1 && floor(var.generation) == var.generation
    error_message = "generation: expected a whole number from 1 on."
  }
}

variable "length" {
  description = "Letters and digits of a secret."
  type        = number
  default     = 48

  validation {
    condition     = var.length >= 32 && var.length <= 128
    error_message = "length: expected 32 to 128."
  }
}
