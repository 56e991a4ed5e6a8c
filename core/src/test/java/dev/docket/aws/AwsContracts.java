package dev.docket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.JobQueue;
import dev.docket.testing.ApiKeyStoreContract;
import dev.docket.testing.BatchStoreContract;
import dev.docket.testing.BlobStoreContract;
import dev.docket.testing.BudgetStoreContract;
import dev.docket.testing.DocumentStoreContract;
import dev.docket.testing.IdempotencyStoreContract;
import dev.docket.testing.JobQueueContract;
import dev.docket.testing.JobStoreContract;
import dev.docket.testing.ReviewStoreContract;
import dev.docket.testing.ScheduleStoreContract;
import dev.docket.testing.SessionStoreContract;
import dev.docket.testing.StepStoreContract;
import dev.docket.testing.TokenWindowContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** All contracts on one implementation of AWS. */
abstract class AwsContracts {
  @Nested
  class Jobs extends JobStoreContract {
    Jobs(AwsStores aws) {
      super(aws.jobs(), aws.steps());
    }
  }

  @Nested
  class Budgets extends BudgetStoreContract {
    Budgets(AwsStores aws) {
      super(aws.jobs(), aws.budgets());
    }
  }

  @Nested
  class Steps extends StepStoreContract {
    Steps(AwsStores aws) {
      super(aws.steps(), aws.usage());
    }
  }

  @Nested
  class Blobs extends BlobStoreContract {
    Blobs(AwsStores aws) {
      super(aws.blobs());
    }
  }

  @Nested
  class Documents extends DocumentStoreContract {
    Documents(AwsStores aws) {
      super(aws.documents());
    }
  }

  @Nested
  class Batches extends BatchStoreContract {
    Batches(AwsStores aws) {
      super(aws.batches());
    }
  }

  @Nested
  class Schedules extends ScheduleStoreContract {
    Schedules(AwsStores aws) {
      super(aws.schedules(), aws.batches());
    }
  }

  @Nested
  class Idempotency extends IdempotencyStoreContract {
    public Idempotency(AwsStores aws) {
      super(aws.idempotency());
    }
  }

  @Nested
  class ApiKeys extends ApiKeyStoreContract {
    ApiKeys(AwsStores aws) {
      super(aws.apiKeys());
    }
  }

  @Nested
  class Reviews extends ReviewStoreContract {
    Reviews(AwsStores aws) {
      super(aws.reviews());
    }
  }

  @Nested
  class Sessions extends SessionStoreContract {
    Sessions(AwsStores aws) {
      super(aws.sessions());
    }
  }

  @Nested
  class Tokens extends TokenWindowContract {
    Tokens(AwsStores aws) {
      super(aws.tokens());
    }
  }

  @Nested
  class Queue extends JobQueueContract {
    Queue(JobQueue fresh) {
      super(fresh);
    }
  }

  @Nested
  class Installation {
    private final AwsStores aws;

    Installation(AwsStores aws) {
      this.aws = aws;
    }

    @Test
    void theTemplatesParametersAreRead() {
      assertThat(aws.parameters().value("model/default")).contains("openai.gpt-oss-120b");
    }

    @Test
    void nothingIsMissing() {
      assertThat(aws.readiness()).hasSize(4).allSatisfy(check -> assertThat(check.get()).isEmpty());
    }
  }
}
