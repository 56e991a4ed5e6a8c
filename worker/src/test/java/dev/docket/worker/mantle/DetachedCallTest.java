package dev.docket.worker.mantle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DetachedCallTest {
  private static final ThreadLocal<byte[]> BUFFER = new ThreadLocal<>();

  @AfterEach
  void clear() {
    Thread.interrupted();
  }

  @Test
  void whatACallLeavesWithItsThreadIsNotTheCallers() {
    byte[] left = {1};
    byte[] got =
        DetachedCall.call(
            () -> {
              BUFFER.set(left);
              return BUFFER.get();
            });
    assertThat(got).isSameAs(left);
    assertThat(BUFFER.get()).isNull();
  }

  @Test
  void whatItThrowsIsThrownToTheCaller() {
    IllegalStateException out = new IllegalStateException("out");
    assertThatThrownBy(
            () ->
                DetachedCall.call(
                    () -> {
                      throw out;
                    }))
        .isSameAs(out);
    AssertionError error = new AssertionError("broken");
    assertThatThrownBy(
            () ->
                DetachedCall.uninterrupted(
                    () -> {
                      throw error;
                    }))
        .isSameAs(error);
  }

  @Test
  void anInterruptOfTheCallerReachesTheCallAndIsKept() {
    Thread.currentThread().interrupt();
    assertThat(DetachedCall.call(DetachedCallTest::isInterruptedWhileItWaits)).isTrue();
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void whatMustNotBeCutOffIsNot() {
    CountDownLatch done = new CountDownLatch(1);
    Thread.currentThread().interrupt();
    boolean interrupted =
        DetachedCall.uninterrupted(
            () -> {
              done.countDown();
              return Thread.currentThread().isInterrupted();
            });
    assertThat(interrupted).isFalse();
    assertThat(done.getCount()).isZero();
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  private static boolean isInterruptedWhileItWaits() {
    try {
      return new CountDownLatch(1).await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }
}
