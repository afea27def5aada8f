# What is wrong is refused while nothing has been changed.

mock_provider "aws" {
  source = "./tests/mocks"
}

mock_provider "aws" {
  alias  = "far"
  source = "./tests/mocks"
}

mock_provider "aws" {
  alias  = "us_east_1"
  source = "./tests/mocks"
}

variables {
  region        = "us-east-1"
  stack_version = "0.1.0"
  artefacts = {
    origin   = "../../build/terraform-test/function.zip"
    meta     = "../../build/terraform-test/function.zip"
    request  = "../../build/edge.js"
    response = "../../build/response.js"
  }
}

run "a_word_is_no_region" {
  command = plan

  variables {
    region = "Ohio"
  }

  expect_failures = [var.region]
}

run "a_region_that_the_account_lacks" {
  command = plan

  variables {
    region = "me-south-1"
  }

  expect_failures = [terraform_data.preflight]
}

run "the_same_region_twice" {
  command = plan

  variables {
    second_region = "us-east-1"
  }

  expect_failures = [var.second_region]
}

run "a_variant_that_there_is_not" {
  command = plan

  variables {
    variant = "best"
  }

  expect_failures = [var.variant]
}

run "a_domain_that_is_none" {
  command = plan

  variables {
    domain = "https://img.example.com"
  }

  expect_failures = [var.domain]
}

run "a_zone_that_the_domain_is_not_in" {
  command = plan

  variables {
    domain = "img.example.com"
    zone   = "example.org"
  }

  expect_failures = [var.zone]
}

run "a_shield_for_two_regions" {
  command = plan

  variables {
    second_region = "ap-south-1"
    origin_shield = true
  }

  expect_failures = [var.origin_shield]
}

run "a_stack_of_another_version" {
  command = plan

  override_data {
    target = data.aws_ssm_parameters_by_path.stack
    values = { values = ["{\"version\":\"0.0.9\",\"region\":\"us-east-1\",\"second_region\":\"\",\"variant\":\"better\"}"] }
  }

  expect_failures = [terraform_data.preflight]
}

run "a_stack_of_another_version_when_it_is_meant" {
  command = plan

  variables {
    upgrade = true
  }

  override_data {
    target = data.aws_ssm_parameters_by_path.stack
    values = { values = ["{\"version\":\"0.0.9\",\"region\":\"us-east-1\",\"second_region\":\"\",\"variant\":\"better\"}"] }
  }

  assert {
    condition     = terraform_data.preflight.input == "0.1.0"
    error_message = "expected the new version"
  }
}

run "a_stack_in_another_region" {
  command = plan

  override_data {
    target = data.aws_ssm_parameters_by_path.stack
    values = { values = ["{\"version\":\"0.1.0\",\"region\":\"eu-west-1\",\"second_region\":\"\",\"variant\":\"better\"}"] }
  }

  expect_failures = [terraform_data.preflight]
}

run "a_second_region_that_is_left_out" {
  command = plan

  override_data {
    target = data.aws_ssm_parameters_by_path.stack
    values = { values = ["{\"version\":\"0.1.0\",\"region\":\"us-east-1\",\"second_region\":\"ap-south-1\",\"variant\":\"better\"}"] }
  }

  expect_failures = [terraform_data.preflight]
}
