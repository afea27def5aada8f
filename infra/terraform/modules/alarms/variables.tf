variable "prefix" {
  description = "Prefix of names within the region."
  type        = string
}

variable "mail" {
  description = "Who is told, by mail; null for nobody."
  type        = string
  default     = null
}

variable "functions" {
  description = "Names of the functions of the region."
  type        = list(string)
}

variable "slowest_ms" {
  description = "For each function that somebody waits for, how long 19 calls of 20 may take, in ms."
  type        = map(number)
}

variable "origin_function" {
  description = "Name of the function that makes renditions; null for a stack without a CDN."
  type        = string
  default     = null
}

variable "most_misses" {
  description = "How many renditions may be asked of the origin in 5 minutes."
  type        = number
  default     = 3000
}

variable "apis" {
  description = "Ids of the HTTP APIs, by what they are called."
  type        = map(string)
}

variable "dead_letters" {
  description = "Name of the queue of events that failed."
  type        = string
}

variable "buckets" {
  description = "Names of the buckets, by what they hold."
  type        = map(string)
}

variable "most_growth_gb" {
  description = "How much a bucket may grow in a day, in GB."
  type        = number
  default     = 50
}
