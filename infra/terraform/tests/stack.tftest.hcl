# The stack in one region and in two, with and without a domain, in each variant.

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

run "one_region_is_complete" {
  assert {
    condition     = output.cdn == "https://mock.cloudfront.net" && output.api == "https://mock.execute-api.us-east-1.amazonaws.com"
    error_message = "expected the addresses that AWS gives"
  }

  assert {
    condition     = length(module.meta.functions) == 1 && module.table.stream == null
    error_message = "changes are followed though there is no cache"
  }

  assert {
    condition     = keys(output.uploads) == ["us-east-1"] && length(module.access_point) == 0
    error_message = "expected one bucket and no access point"
  }

  assert {
    condition     = nonsensitive(length(keys(output.signing_keys))) == 2
    error_message = "expected two keys of signed URLs, so that they can be exchanged"
  }
}

run "two_regions_without_a_domain" {
  variables {
    second_region = "ap-south-1"
  }

  assert {
    condition     = toset(keys(output.uploads)) == toset(["us-east-1", "ap-south-1"]) && length(module.access_point) == 1 && length(module.far_origin) == 1
    error_message = "expected buckets, origin and access point for two regions"
  }

  assert {
    condition     = toset(local.api_hosts) == toset([module.origin.api.host, module.far_origin[0].api.host]) && length(local.api_hosts) == 2
    error_message = "expected the CDN to know both APIs"
  }
}

run "two_regions_with_a_domain" {
  variables {
    second_region = "ap-south-1"
    domain        = "img.example.com"
  }

  assert {
    condition     = output.cdn == "https://img.example.com" && output.api == "https://api.img.example.com"
    error_message = "expected the addresses under the domain"
  }

  assert {
    condition     = one(local.api_hosts) == "origin.img.example.com" && length(module.far_origin_domain) == 1
    error_message = "expected one name for both origins"
  }

  assert {
    condition     = local.zone_name == "example.com"
    error_message = "expected the zone above the domain"
  }
}

run "one_region_with_a_domain" {
  variables {
    domain = "example.com"
  }

  assert {
    condition     = local.zone_name == "example.com" && length(module.origin_domain) == 0 && output.cdn == "https://example.com"
    error_message = "expected the domain itself as zone, and the origin at its own address"
  }
}

run "baseline_has_no_cdn" {
  variables {
    variant = "baseline"
  }

  assert {
    condition     = output.cdn == null && length(module.edge) == 0 && module.origin.api == null
    error_message = "expected metadata API and buckets alone"
  }

  assert {
    condition     = nonsensitive(length(keys(output.signing_keys))) == 0
    error_message = "keys of signed URLs without a CDN"
  }
}

run "redis_lies_before_the_table" {
  variables {
    variant       = "redis"
    second_region = "ap-south-1"
  }

  # The stream of a replica is a computed value of a block, which mocks leave null.
  override_module {
    target = module.table
    outputs = {
      name           = "pixedge-images"
      stream         = "arn:aws:dynamodb:us-east-1:123456789012:table/pixedge-images/stream/2026-01-01T00:00:00.000"
      replica_stream = "arn:aws:dynamodb:ap-south-1:123456789012:table/pixedge-images/stream/2026-01-01T00:00:00.000"
    }
  }

  assert {
    condition     = length(module.cache) == 1 && length(module.far_cache) == 1 && module.cache[0].address == "rediss://mock.serverless.use1.cache.amazonaws.com:6379"
    error_message = "expected a cache in each region, over TLS"
  }

  assert {
    condition     = length(module.meta.functions) == 2 && length(module.far_meta[0].functions) == 2
    error_message = "expected a function in each region that makes its cache forget what changed"
  }
}

run "github_may_deploy" {
  variables {
    github = { repository = "owner/site" }
  }

  assert {
    condition     = output.deploy_role != null
    error_message = "expected a role for GitHub Actions"
  }
}
