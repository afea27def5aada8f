package dev.pixedge.rendition;

import dev.pixedge.fault.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a parameter of an action may be, and the one spelling of each value. */
sealed interface ValueRule {

  /** The value in its one spelling, or nothing when it breaks the rule. */
  Optional<String> canonical(String raw);

  /** What is expected, as messages say it. */
  String expected();

  /** How a value fails that breaks the rule. */
  default Fault fault() {
    return Fault.INVALID_ARGUMENT;
  }

  /** A whole number. */
  record Range(long least, long most) implements ValueRule {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,11}");

    @Override
    public Optional<String> canonical(String raw) {
      if (!WHOLE.matcher(raw).matches()) {
        return Optional.empty();
      }
      long value = Long.parseLong(raw);
      return value < least || value > most ? Optional.empty() : Optional.of(Long.toString(value));
    }

    @Override
    public String expected() {
      return least + ".." + most;
    }
  }

  /** A number that may have decimals. */
  record Decimal(BigDecimal least, BigDecimal most) implements ValueRule {
    private static final Pattern DECIMAL = Pattern.compile("[0-9](\\.[0-9]+)?");

    @Override
    public Optional<String> canonical(String raw) {
      if (!DECIMAL.matcher(raw).matches()) {
        return Optional.empty();
      }
      BigDecimal value = new BigDecimal(raw);
      return value.compareTo(least) < 0 || value.compareTo(most) > 0
          ? Optional.empty()
          : Optional.of(value.stripTrailingZeros().toPlainString());
    }

    @Override
    public String expected() {
      return least.setScale(1) + ".." + most.setScale(1);
    }
  }

  /** What another rule allows, or the word {@code auto}. */
  record OrAuto(ValueRule rule) implements ValueRule {
    private static final String AUTO = "auto";

    @Override
    public Optional<String> canonical(String raw) {
      return raw.equals(AUTO) ? Optional.of(AUTO) : rule.canonical(raw);
    }

    @Override
    public String expected() {
      return rule.expected() + "|" + AUTO;
    }
  }

  /** One of a list of words; {@code jpg} is another name of {@code jpeg}. */
  record Words(List<String> words) implements ValueRule {
    @Override
    public Optional<String> canonical(String raw) {
      String word = raw.equals("jpg") ? "jpeg" : raw;
      return words.contains(word) ? Optional.of(word) : Optional.empty();
    }

    @Override
    public String expected() {
      return String.join("|", words);
    }
  }

  /** A text of a known form. */
  enum Form implements ValueRule {
    /** An opaque colour, in upper case when printed. */
    COLOR("RRGGBB", "[0-9A-Fa-f]{6}") {
      @Override
      public Optional<String> canonical(String raw) {
        return super.canonical(raw).map(color -> color.toUpperCase(Locale.ROOT));
      }
    },
    /** UTF-8 in URL-safe base64 without padding and without bits that are left over. */
    BASE64URL("base64url of UTF-8", "[A-Za-z0-9_-]+") {
      @Override
      public Optional<String> canonical(String raw) {
        return super.canonical(raw).filter(Base64Text::isCanonical);
      }

      // As on OSS, where it is no argument at all.
      @Override
      public Fault fault() {
        return Fault.BAD_REQUEST;
      }
    },
    /** Percent of width and height. */
    POINT("x,y", "([0-9]{1,2}|100),([0-9]{1,2}|100)"),
    /** A name to save a file under. */
    FILENAME("filename", "[^\\x00-\\x1F\\x7F-\\x9F]{1,200}") {
      @Override
      public Optional<String> canonical(String raw) {
        return super.canonical(raw).filter(name -> name.length() <= 200);
      }
    },
    /** Any text. */
    TEXT("text", "(?s).+");

    private final String expected;
    private final Pattern pattern;

    Form(String expected, String pattern) {
      this.expected = expected;
      this.pattern = Pattern.compile(pattern);
    }

    @Override
    public Optional<String> canonical(String raw) {
      return pattern.matcher(raw).matches() ? Optional.of(raw) : Optional.empty();
    }

    @Override
    public String expected() {
      return expected;
    }
  }
}
