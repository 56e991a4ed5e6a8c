package dev.docket.local.mantle;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a response takes from its creation to its end. In JSON {@code distribution} names the
 * kind; durations are seconds or ISO 8601. An answer that takes longer to compute ends when it is
 * computed.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "distribution")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Latency.Immediate.class, name = "immediate"),
  @JsonSubTypes.Type(value = Latency.Fixed.class, name = "fixed"),
  @JsonSubTypes.Type(value = Latency.Uniform.class, name = "uniform"),
  @JsonSubTypes.Type(value = Latency.Lognormal.class, name = "lognormal"),
  @JsonSubTypes.Type(value = Latency.Bimodal.class, name = "bimodal")
})
public sealed interface Latency {
  /** Draws one duration. */
  Duration draw(RandomGenerator random);

  /** Ends as soon as the answer is computed. */
  record Immediate() implements Latency {
    @Override
    public Duration draw(RandomGenerator random) {
      return Duration.ZERO;
    }
  }

  /** Always the same. */
  record Fixed(@JsonProperty(required = true) Duration at) implements Latency {
    @Override
    public Duration draw(RandomGenerator random) {
      return at;
    }
  }

  /** Evenly between {@code from} and {@code to}. */
  record Uniform(
      @JsonProperty(required = true) Duration from, @JsonProperty(required = true) Duration to)
      implements Latency {
    @Override
    public Duration draw(RandomGenerator random) {
      return from.plusNanos((long) (to.minus(from).toNanos() * random.nextDouble()));
    }
  }

  /** Half below {@code median}; {@code sigma} is the standard deviation of the logarithm. */
  record Lognormal(
      @JsonProperty(required = true) Duration median, @JsonProperty(required = true) double sigma)
      implements Latency {
    @Override
    public Duration draw(RandomGenerator random) {
      return Duration.ofNanos((long) (median.toNanos() * Math.exp(sigma * random.nextGaussian())));
    }
  }

  /** {@code fast}, but {@code slow} for the fraction {@code share} of the responses. */
  record Bimodal(
      @JsonProperty(required = true) Duration fast,
      @JsonProperty(required = true) Duration slow,
      @JsonProperty(required = true) double share)
      implements Latency {
    @Override
    public Duration draw(RandomGenerator random) {
      return random.nextDouble() < share ? slow : fast;
    }
  }
}
