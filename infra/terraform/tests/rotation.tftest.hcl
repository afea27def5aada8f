# Two secrets, of which one is exchanged at a time.

mock_provider "aws" {
  source = "./tests/mocks"
}

run "the_first" {
  variables {
    generation = 1
  }

  module {
    source = "./modules/rotated-secret"
  }
}

run "the_second_leaves_the_first_valid" {
  variables {
    generation = 2
  }

  module {
    source = "./modules/rotated-secret"
  }

  assert {
    condition     = terraform_data.slot["odd"].triggers_replace == 1 && terraform_data.slot["even"].triggers_replace == 2
    error_message = "expected the odd secret to stay and the even one to be new"
  }

  assert {
    condition     = output.current == terraform_data.slot["even"].output && output.previous == terraform_data.slot["odd"].output
    error_message = "expected the new secret in use"
  }
}

run "half_a_generation_is_refused" {
  command = plan

  variables {
    generation = 1.5
  }

  module {
    source = "./modules/rotated-secret"
  }

  expect_failures = [var.generation]
}
