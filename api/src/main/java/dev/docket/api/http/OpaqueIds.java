package dev.docket.api.http;

import java.util.regex.Pattern;

/** Tells what may be an id from what cannot, so that no store is asked for the latter. */
public final class OpaqueIds {
  private static final Pattern DOCUMENT = Pattern.compile("doc_[0-9a-f]{26}");
  private static final Pattern JOB = Pattern.compile("job_[0-9a-f]{26}");
  private static final Pattern BATCH = Pattern.compile("bat_[0-9a-f]{26}");
  private static final Pattern SCHEDULE = Pattern.compile("sch_[0-9a-f]{26}");
  private static final Pattern KEY = Pattern.compile("key_[0-9a-f]{26}");
  private static final Pattern INBOX = Pattern.compile("inb_[0-9a-f]{26}");
  private static final Pattern UPLOAD = Pattern.compile("upl_[0-9a-f]{26}");
  private static final Pattern WEBHOOK = Pattern.compile("whk_[0-9a-f]{26}");

  private OpaqueIds() {}

  public static boolean isDocument(String id) {
    return DOCUMENT.matcher(id).matches();
  }

  public static boolean isJob(String id) {
    return JOB.matcher(id).matches();
  }

  public static boolean isBatch(String id) {
    return BATCH.matcher(id).matches();
  }

  public static boolean isSchedule(String id) {
    return SCHEDULE.matcher(id).matches();
  }

  public static boolean isKey(String id) {
    return KEY.matcher(id).matches();
  }

  public static boolean isInbox(String id) {
    return INBOX.matcher(id).matches();
  }

  public static boolean isUpload(String id) {
    return UPLOAD.matcher(id).matches();
  }

  public static boolean isWebhook(String id) {
    return WEBHOOK.matcher(id).matches();
  }

  /** An id that is none, as it may be quoted in a sentence. */
  public static String shortened(String id) {
    return id.length() > 40 ? id.substring(0, 40) + "…" : id;
  }
}
