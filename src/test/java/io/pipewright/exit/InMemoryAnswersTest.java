package io.pipewright.exit;

public class InMemoryAnswersTest extends AnswersContract {

    private final InMemoryAnswers answers = new InMemoryAnswers();

    @Override
    protected Answers answers() {
        return answers;
    }
}
