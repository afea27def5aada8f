variable "name" {
  description = "What everything of the lab is named after."
  type        = string
}

variable "region" {
  description = "The region whose visitors are played."
  type        = string
}

variable "bucket" {
  description = "The bucket of scripts and results: its name and ARN."
  type        = object({ name = string, arn = string })
}

variable "k6_image" {
  description = "The image of k6, with its version or digest."
  type        = string
}

variable "aws_image" {
  description = "The image of AWS's command line interface, which brings scripts and takes results away."
  type        = string
}

variable "cpu" {
  description = "Processor of the task: 1024 is one virtual CPU."
  type        = number
  default     = 1024
}

variable "memory_mb" {
  description = "Memory of the task."
  type        = number
  default     = 2048
}
