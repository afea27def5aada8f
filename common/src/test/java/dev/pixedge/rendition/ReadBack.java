package dev.pixedge.rendition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pixedge.fault.FaultException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;

/**
 * A program that reads canonical paths, a line each, and prints each again as it was understood, or
 * the fault that it is. {@code make fuzz-urls} compares this with what the edge function printed.
 */
final class ReadBack {
  private ReadBack() {}

  public static void main(String[] arguments) throws IOException {
    FileOutputStream standardOutput = new FileOutputStream(FileDescriptor.out);
    try (BufferedReader paths = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(standardOutput, UTF_8))) {
      for (String path = paths.readLine(); path != null; path = paths.readLine()) {
        out.append(readBack(path)).append('\n');
        if (!paths.ready()) {
          out.flush();
        }
      }
    }
  }

  private static String readBack(String path) {
    try {
      return CanonicalPath.print(CanonicalPath.parse(path));
    } catch (FaultException refused) {
      return refused.fault().code() + ": " + refused.getMessage();
    }
  }
}
