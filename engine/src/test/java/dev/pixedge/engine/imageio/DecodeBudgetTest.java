package dev.pixedge.engine.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.engine.Plan;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecodeBudgetTest {
  private static final DecodeBudget BUDGET = new DecodeBudget(1_000_000);

  @ParameterizedTest
  @CsvSource({"1000,1000,1", "1001,1000,2", "2000,2000,2", "2001,2000,3", "10000,10000,10"})
  void readsEveryNthPixelOfALargeSourceThatIsScaledDown(int width, int height, int every) {
    Plan plan = plan(new Plan.Scale(new Plan.Size(40, 40)));
    assertThat(BUDGET.subsampling(facts(SourceFormat.JPEG, width, height), plan)).isEqualTo(every);
  }

  @Test
  void refusesALargeSourceThatIsNotScaledDownFirst() {
    assertRefused(SourceFormat.JPEG, plan());
    assertRefused(SourceFormat.JPEG, plan(new Plan.Cut(0, 0, new Plan.Size(10, 10))));
    assertRefused(SourceFormat.JPEG, plan(new Plan.Scale(new Plan.Size(1999, 1999))));
  }

  @Test
  void refusesALargeWebpWhichItsReaderDecodesAsAWhole() {
    assertRefused(SourceFormat.WEBP, plan(new Plan.Scale(new Plan.Size(40, 40))));
  }

  private static void assertRefused(SourceFormat format, Plan plan) {
    assertThatThrownBy(() -> BUDGET.subsampling(facts(format, 2000, 2000), plan))
        .isInstanceOfSatisfying(
            FaultException.class,
            thrown -> assertThat(thrown.fault()).isEqualTo(Fault.SOURCE_TOO_LARGE));
  }

  private static ImageFacts facts(SourceFormat format, int width, int height) {
    return new ImageFacts(format, width, height, 1, 1, false, false);
  }

  private static Plan plan(Plan.Step... steps) {
    return new Plan(1, 1, List.of(steps), new Plan.Size(40, 40));
  }
}
