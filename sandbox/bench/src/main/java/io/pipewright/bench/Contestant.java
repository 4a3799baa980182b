package io.pipewright.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Answers the questions of a {@link Race}. */
interface Contestant extends AutoCloseable {

    String name();

    /**
     * The figures by line, in minor units and counts; lines of zeros alone are left out.
     *
     * @param moment for {@link Question#AS_OF}, in milliseconds
     */
    Map<String, List<Long>> answer(Question question, long moment) throws Exception;

    @Override
    default void close() throws SQLException, IOException {}
}
