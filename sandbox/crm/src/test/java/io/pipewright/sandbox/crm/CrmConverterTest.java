package io.pipewright.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A CRM's export becomes an import file with history; dirty rows are repaired or reported, none is dropped in silence. */
public class CrmConverterTest {

    private static final String HEADER =
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\r\n";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private ConversionReport report;

    @Before
    public void writeTheSmallFiles() throws IOException {
        write("products.csv", "product,series,sales_price\r\nGTX Pro,GTX,4821\r\nMG Special,MG,55\r\n");
        write("sales_teams.csv", "sales_agent,manager,regional_office\r\nMei-Mei Johns,Melvin Marxen,Central\r\n");
    }

    @Test
    public void aWonDealCarriesItsListPriceUntilItClosed() throws IOException {
        JsonNode deal = only("A1,Mei-Mei Johns,GTX Pro,Isdom,Won,2016-10-25,2017-03-11,4514\r\n");

        assertThat(deal.path("status").asText()).isEqualTo("Won");
        assertThat(deal.path("resolution").asText()).isEqualTo("Won");
        assertThat(deal.path("created").asText()).isEqualTo("2016-10-25T09:00:00.000+0000");
        assertThat(deal.path("assignee").asText()).isEqualTo("mei.mei.johns");
        assertThat(deal.path("reporter").asText()).isEqualTo("melvin.marxen");
        assertThat(field(deal, "Amount")).isEqualTo("4514");
        JsonNode group = deal.path("history").path(0);
        assertThat(group.path("created").asText()).isEqualTo("2017-03-11T15:00:00.000+0000");
        assertThat(group.path("items").findValuesAsText("field"))
                .containsExactly("status", "Amount", "Probability", "Forecast category");
        assertThat(group.path("items").path(1).path("fromString").asText()).isEqualTo("4821");
        assertThat(group.path("items").path(1).path("toString").asText()).isEqualTo("4514");
        assertThat(report.repairs()).isEmpty();
    }

    @Test
    public void aProspectStaysBelowDealAndOutOfTheForecast() throws IOException {
        JsonNode deal = only("A1,Mei-Mei Johns,MG Special,Isdom,Prospecting,,,\r\n");

        assertThat(deal.path("status").asText()).isEqualTo("Prospecting");
        assertThat(field(deal, "Forecast category")).isEqualTo("Omitted");
        assertThat(deal.has("history")).isFalse();
        assertThat(report.repairs()).extracting(ConversionReport.Note::line).containsExactly(2L);
    }

    @Test
    public void theNewestDayOfTheExportStandsInForAMissingOne() throws IOException {
        JsonNode issues = convert("A1,Mei-Mei Johns,MG Special,Isdom,Prospecting,,,\r\n"
                        + "A2,Mei-Mei Johns,MG Special,Isdom,Won,2019-01-02,2019-03-04,55\r\n"
                        + "A3,Mei-Mei Johns,MG Special,Isdom,Engaging,2018-05-06,,\r\n")
                .path("projects")
                .path(0)
                .path("issues");

        assertThat(issues.path(0).path("created").asText()).startsWith("2019-03-04");
    }

    @Test
    public void anOpenDealIsWorthItsListPriceAndHasNoCloseDate() throws IOException {
        JsonNode deal = only("A1,Mei-Mei Johns,MG Special,Isdom,Engaging,2016-11-03,,\r\n");

        assertThat(deal.path("status").asText()).isEqualTo("Qualification");
        assertThat(field(deal, "Amount")).isEqualTo("55");
        assertThat(field(deal, "Expected close date")).isNull();
    }

    @Test
    public void aLostDealKeepsTheListPriceAsWhatWasLost() throws IOException {
        JsonNode deal = only("A1,Mei-Mei Johns,MG Special,Isdom,Lost,2016-11-04,2017-03-18,0\r\n");

        assertThat(field(deal, "Amount")).isEqualTo("55");
        assertThat(field(deal, "Loss reason")).isEqualTo("Other");
        assertThat(report.repairs())
                .extracting(ConversionReport.Note::reason)
                .containsExactly("lost with value 0: the list price is kept as what was lost");
    }

    @Test
    public void aMisspelledProductIsRecognisedAndReported() throws IOException {
        JsonNode deal = only("A1,Mei-Mei Johns,GTXPro,,Engaging,2016-11-03,,\r\n");

        assertThat(deal.path("summary").asText()).isEqualTo("GTX Pro");
        assertThat(report.repairs())
                .extracting(ConversionReport.Note::reason)
                .containsExactly(
                        "product 'GTXPro' read as 'GTX Pro'", "no account: the deal is named after its product alone");
    }

    @Test
    public void rowsThatCannotBeUsedAreReportedByLineAndReason() throws IOException {
        convert("A1,Nobody Known,GTX Pro,Isdom,Engaging,2016-11-03,,\r\n"
                + "A2,Mei-Mei Johns,Unheard Of,Isdom,Engaging,2016-11-03,,\r\n"
                + "A3,Mei-Mei Johns,GTX Pro,Isdom,Dreaming,2016-11-03,,\r\n"
                + "A4,Mei-Mei Johns,GTX Pro,Isdom,Won,2017-02-30,2017-03-11,1\r\n"
                + "A5,Mei-Mei Johns,GTX Pro,Isdom,Won,2017-03-12,2017-03-11,1\r\n"
                + "A6,Mei-Mei Johns,GTX Pro,Isdom,Won,,2017-03-11,1\r\n"
                + "A7,Mei-Mei Johns,GTX Pro,Isdom,Won,2017-03-01,2017-03-11,\r\n"
                + "A8,Mei-Mei Johns,GTX Pro\r\n"
                + "A9,Mei-Mei Johns,GTX Pro,Isdom,Engaging,2016-11-03,,\r\n"
                + "A9,Mei-Mei Johns,GTX Pro,Isdom,Engaging,2016-11-03,,\r\n");

        assertThat(report.convertedDeals()).isEqualTo(1);
        assertThat(report.rowsLeftOut())
                .extracting(ConversionReport.Note::line)
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 11L);
        assertThat(report.rowsLeftOut())
                .allSatisfy(note -> assertThat(note.reason()).isNotBlank());
    }

    @Test
    public void whatTheImportWouldRefuseIsLeftOut_soThatTheRestComesIn() throws IOException {
        convert("A1,Mei-Mei Johns,GTX Pro,Isdom,Won,2017-03-01,2017-03-11,-5\r\n"
                + "A2,Mei-Mei Johns,GTX Pro,Isdom,Won,2017-03-01,2017-03-11,1e999\r\n"
                + "A3,Mei-Mei Johns,GTX Pro,Isdom,Won,2017-03-01,2017-03-11,1.23456\r\n"
                + ",Mei-Mei Johns,GTX Pro,Isdom,Engaging,2016-11-03,,\r\n"
                + "\r\n"
                + "A5,Mei-Mei Johns,GTX Pro,\"Two\r\nlines\",Engaging,2016-11-03,,\r\n"
                + "A6,Mei-Mei Johns,GTX Pro,Isdom,Engaging,+99999-11-03,,\r\n"
                + "A7,Mei-Mei Johns,GTX Pro,Isdom,Engaging,2016-11-03,,\r\n");

        assertThat(report.convertedDeals()).isEqualTo(2);
        assertThat(report.rowsLeftOut()).extracting(ConversionReport.Note::line).containsExactly(2L, 3L, 4L, 5L, 9L);
    }

    @Test
    public void badPricesAndTeamsAreReportedByLineToo() throws IOException {
        write(
                "products.csv",
                "product,series,sales_price\r\nGTX Pro,GTX,abc\r\nMG Special,MG,55\r\nMG Special,MG,56\r\n");
        write(
                "sales_teams.csv",
                "sales_agent,manager,regional_office\r\nMei-Mei Johns,Melvin Marxen,Central\r\n,Melvin Marxen,Central\r\n");
        convert(
                "A1,Mei-Mei Johns,GTX Pro,Isdom,Engaging,2016-11-03,,\r\nA2,Mei-Mei Johns,MG Special,Isdom,Engaging,2016-11-03,,\r\n");

        assertThat(report.convertedDeals()).isEqualTo(1);
        assertThat(report.rowsLeftOut())
                .extracting(note -> note.file() + " " + note.line())
                .containsExactly("products.csv 2", "products.csv 4", "sales_teams.csv 3", "sales_pipeline.csv 2");
    }

    @Test
    public void aFileThatCannotBeReadIsToldInOneLineThatNamesIt() throws IOException {
        write("products.csv", "product,price\r\nGTX Pro,1\r\n");
        assertThatThrownBy(() -> convert(""))
                .isInstanceOf(IOException.class)
                .hasMessage("products.csv has no column 'sales_price'");
        write("products.csv", "product,sales_price\r\n\"GTX Pro,1\r\n");
        assertThatThrownBy(() -> convert(""))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("products.csv is no CSV file: ");
        write("products.csv", "");
        assertThatThrownBy(() -> convert(""))
                .isInstanceOf(IOException.class)
                .hasMessage("products.csv has no column 'product'");
        Files.write(folder.getRoot().toPath().resolve("products.csv"), new byte[] {'a', (byte) 0xFF});
        assertThatThrownBy(() -> convert(""))
                .isInstanceOf(IOException.class)
                .hasMessage("products.csv is not written in UTF-8");
        Files.delete(folder.getRoot().toPath().resolve("products.csv"));
        assertThatThrownBy(() -> convert(""))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("There is no file products.csv in ");
    }

    private JsonNode only(String row) throws IOException {
        JsonNode issues = convert(row).path("projects").path(0).path("issues");
        assertThat(issues).hasSize(1);
        return issues.path(0);
    }

    private JsonNode convert(String rows) throws IOException {
        write("sales_pipeline.csv", HEADER + rows);
        Path target = folder.getRoot().toPath().resolve("import.json");
        report = new CrmConverter("CRM", "From the CRM", ZoneId.of("UTC"))
                .convert(folder.getRoot().toPath(), target);
        return new ObjectMapper().readTree(target.toFile());
    }

    private static String field(JsonNode deal, String name) {
        for (JsonNode field : deal.path("customFieldValues")) {
            if (field.path("fieldName").asText().equals(name)) {
                return field.path("value").asText();
            }
        }
        return null;
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.getRoot().toPath().resolve(file), text);
    }
}
