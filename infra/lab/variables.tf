variable "name" {
  description = "What everything of the lab is named after."
  type        = string
  default     = "pixedge-lab"
}

variable "account" {
  description = "The account, which makes the bucket's name unique."
  type        = string
}

variable "regions" {
  description = "The regions whose visitors are played; the bucket lies in the first."
  type        = list(string)

  validation {
    condition     = length(var.regions) > 0 && length(distinct(var.regions)) == length(var.regions)
    error_message = "regions: expected one or more, each once."
  }
}

variable "k6_image" {
  description = "The image of k6, with its version or digest."
  type        = string
  default     = "docker.io/grafana/k6:1.4.0"

  validation {
    condition     = can(regex("(:[0-9]+\\.[0-9]+\\.[0-9]+|@sha256:[0-9a-f]{64})$", var.k6_image))
    error_message = "k6_image: expected a whole version or a digest, so that two runs compare."
  }
}

variable "aws_image" {
  description = "The image of AWS's command line interface."
  type        = string
  default     = "public.ecr.aws/aws-cli/aws-cli:2.31.0"
}
