package io.pipewright.sandbox.crm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** One deal of the export, its texts stripped; {@code line} is its line in the file, the header being line 1. */
record CrmRow(
        long line,
        String id,
        String agent,
        String product,
        Optional<String> account,
        CrmStage stage,
        Optional<LocalDate> engaged,
        Optional<LocalDate> closed,
        Optional<BigDecimal> closeValue) {}
