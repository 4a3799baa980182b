package io.pipewright.stage;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.kernel.TypedNumbers;
import java.util.Locale;
import java.util.Optional;

/** What an administrator may set for a stage. {@code rotDays} is in days, empty for never; {@code guidance} is possibly empty. */
public record StageSettings(
        Probability probability, ForecastCategory category, Optional<Integer> rotDays, String guidance) {

    public static final int LONGEST_ROT_DAYS = 3650;
    public static final int LONGEST_GUIDANCE = 2000;

    /** @throws InvalidValue naming {@code rotDays} or {@code guidance} */
    public StageSettings {
        if (rotDays.filter(days -> days < 1 || days > LONGEST_ROT_DAYS).isPresent()) {
            throw wrongDays();
        }
        guidance = Text.stripped(guidance);
        if (guidance.length() > LONGEST_GUIDANCE) {
            throw new InvalidValue(
                    "guidance",
                    Reason.of("pipewright.stage.edit.guidance-too-long", LONGEST_GUIDANCE, guidance.length()));
        }
        if (!Text.canBeStored(guidance)) {
            throw new InvalidValue("guidance", Reason.of("pipewright.stage.edit.guidance-unreadable"));
        }
    }

    /** Reads settings as people of a language type them; blank days stand for never. @throws InvalidValue naming the part that is wrong */
    public static StageSettings parse(
            String probability, String category, String rotDays, String guidance, Locale locale) {
        ForecastCategory chosen = ForecastCategory.ofCode(Text.stripped(category))
                .orElseThrow(() -> new InvalidValue("category", Reason.of("pipewright.stage.edit.category-unknown")));
        return new StageSettings(Probability.typed(probability, locale), chosen, days(rotDays, locale), guidance);
    }

    private static Optional<Integer> days(String text, Locale locale) {
        if (Text.asSeen(text).isEmpty()) {
            return Optional.empty();
        }
        int days = new TypedNumbers(locale).wholeNumber("rotDays", text, LONGEST_ROT_DAYS, wrong());
        return Optional.of(days);
    }

    private static InvalidValue wrongDays() {
        return new InvalidValue("rotDays", wrong());
    }

    private static Reason wrong() {
        return Reason.of("pipewright.stage.edit.rot-days", LONGEST_ROT_DAYS);
    }
}
