package dev.pixedge.rendition;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of a key in a path: UTF-8 in which only the unreserved characters of RFC 3986,
 * section 2.3, and the slash stay bare; hexadecimal digits in upper case.
 */
public final class PercentEncoding {
  private static final String BARE =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  /**
   * Encodes a text, of which the slashes stay. Fault: {@code BAD_REQUEST} for half a surrogate
   * pair.
   */
  public static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte b : utf8(text)) {
      if (isBare(b)) {
        encoded.append((char) b);
      } else {
        HEX.toHexDigits(encoded.append('%'), b);
      }
    }
    return encoded.toString();
  }

  /** Decodes what {@link #encode} wrote, and other spellings of it. Fault: {@code BAD_REQUEST}. */
  public static String decode(String encoded) {
    byte[] from = utf8(encoded);
    ByteBuffer bytes = ByteBuffer.allocate(from.length);
    for (int i = 0; i < from.length; i++) {
      if (from[i] != '%') {
        bytes.put(from[i]);
        continue;
      }
      if (i + 2 >= from.length
          || !HexFormat.isHexDigit(from[i + 1])
          || !HexFormat.isHexDigit(from[i + 2])) {
        throw malformed(null);
      }
      bytes.put(
          (byte) (HexFormat.fromHexDigit(from[i + 1]) << 4 | HexFormat.fromHexDigit(from[i + 2])));
      i += 2;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException notUtf8) {
      throw malformed(notUtf8);
    }
  }

  /** The UTF-8 of a text; one with half a surrogate pair has none, fault {@code BAD_REQUEST}. */
  static byte[] utf8(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException notUnicode) {
      throw malformed(notUnicode);
    }
  }

  private static boolean isBare(byte b) {
    return BARE.indexOf(b) >= 0;
  }

  private static FaultException malformed(@Nullable Throwable cause) {
    String message = "path: expected percent-encoded UTF-8";
    return cause == null
        ? Fault.BAD_REQUEST.because(message)
        : Fault.BAD_REQUEST.because(message, cause);
  }
}
