package dev.pixedge.local.cloud;

import java.lang.reflect.Proxy;

/** Stands for what nobody asks for. */
final class Unsupported {
  private Unsupported() {}

  /** One whose methods all throw {@code UnsupportedOperationException}. */
  static <T> T of(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, _) -> {
              throw new UnsupportedOperationException(method.toString());
            }));
  }
}
