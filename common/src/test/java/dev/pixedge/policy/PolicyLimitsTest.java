package dev.pixedge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.CanonicalPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyLimitsTest {
  private static final Policy.Limits LIMITS = new Policy.Limits(2, 64, 1, 1, 100);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a/-/flip.1/resize.w_100.h_100/quality.Q_80/format.webp",
        "/a/-/original",
        "/01234567890123456789012345678901234567890123456789/-/format.png",
        "/a/-/resize.p_1000/format.png"
      })
  void allowsWhatIsWithinTheLimits(String path) {
    assertThatCode(() -> LIMITS.check(CanonicalPath.parse(path))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "/a/-/flip.1/flip.1/flip.1/format.png, TOO_MANY_ACTIONS",
    "/a/-/resize.w_101/format.png, TARGET_TOO_LARGE",
    "/a/-/resize.h_101/format.png, TARGET_TOO_LARGE",
    "/a/-/resize.l_101/format.png, TARGET_TOO_LARGE",
    "/a/-/resize.s_101/format.png, TARGET_TOO_LARGE",
    "/a/-/crop.w_101/format.png, TARGET_TOO_LARGE",
    "/012345678901234567890123456789012345678901234567890/-/format.png, URI_TOO_LONG",
  })
  void refusesWhatIsOverALimit(String path, Fault fault) {
    assertThatThrownBy(() -> LIMITS.check(CanonicalPath.parse(path)))
        .isInstanceOfSatisfying(
            FaultException.class, thrown -> assertThat(thrown.fault()).isEqualTo(fault));
  }
}
