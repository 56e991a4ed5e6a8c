package dev.docket.collection;

import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobRequest;
import dev.docket.job.StoredDocument;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells what rules a job is under: those of the collections whose documents it reads. */
public record JobCollections(DocumentStore documents, CollectionStore collections) {

  /** The rules of all collections that {@code job} reads of. */
  public List<CollectionRules> rules(Job job) {
    return names(job).stream().map(name -> collections.find(job.tenant(), name)).toList();
  }

  private Set<String> names(Job job) {
    Set<String> names = new TreeSet<>();
    if (job.request() instanceof JobRequest.Answer answer && answer.collection() != null) {
      names.add(answer.collection());
    }
    for (StoredDocument document : documents.findAll(job.tenant(), job.request().documents())) {
      if (document.collection() != null) {
        names.add(document.collection());
      }
    }
    return names;
  }
}
