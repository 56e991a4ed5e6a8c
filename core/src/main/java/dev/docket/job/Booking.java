package dev.docket.job;

import java.time.LocalDate;

/**
 * Where the cost of a call is booked.
 *
 * @param day of the request, in UTC
 * @param collection of the documents that were read; empty where they are in none
 */
public record Booking(LocalDate day, String model, String collection) {}
