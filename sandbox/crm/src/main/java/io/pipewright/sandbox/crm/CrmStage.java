package io.pipewright.sandbox.crm;

import java.util.Optional;

/** Where a deal stands in the CRM, and what that is in the pipeline it goes to: status, probability and category. */
enum CrmStage {
    PROSPECTING("Prospecting", "Prospecting", "0", "Omitted"),
    ENGAGING("Engaging", "Qualification", "10", "Pipeline"),
    WON("Won", "Won", "100", "Closed"),
    LOST("Lost", "Lost", "0", "Omitted");

    private final String code;
    private final String status;
    private final String probability;
    private final String category;

    CrmStage(String code, String status, String probability, String category) {
        this.code = code;
        this.status = status;
        this.probability = probability;
        this.category = category;
    }

    static Optional<CrmStage> ofCode(String code) {
        for (CrmStage stage : values()) {
            if (stage.code.equals(code)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    boolean isClosed() {
        return this == WON || this == LOST;
    }

    String status() {
        return status;
    }

    String probability() {
        return probability;
    }

    String category() {
        return category;
    }
}
