package dev.caretaker.provisioning.standards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.library.Library;
import dev.caretaker.model.library.Packs;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Text;
import dev.caretaker.provisioning.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksReaderTest {
    private static final StandardRef CO2 = ref("gb-t-18883-2022.co2");
    private static final StandardRef GENERATOR = ref("nfpa-110.monthly-run");

    private final Problems problems = new Problems();
    private final Library library = StandardsReader.read(Texts.SHIPPED, problems);

    @TempDir
    Path folder;

    @Test
    void packs_thatShip_nameOnlyWhatThereIs() {
        Packs packs = PacksReader.read(Texts.SHIPPED, library, problems);

        assertThat(said()).isEmpty();
        assertThat(packs.ids())
                .containsExactly(
                        "china-office", "china-residential", "data-centre", "healthcare-cold-chain", "uk-eu", "us");
    }

    @Test
    void site_thatChoseAPack_isCoveredByItsStandardsOnly() {
        Packs packs = PacksReader.read(Texts.SHIPPED, library, problems);

        assertThat(packs.covers(site("china-office"), CO2)).isTrue();
        assertThat(packs.covers(site("china-office"), GENERATOR)).isFalse();
        assertThat(packs.covers(site("china-office", "us"), GENERATOR)).isTrue();
        assertThat(packs.covers(site("elsewhere"), CO2)).isFalse();
    }

    @Test
    void site_thatChoseNone_isCoveredByAll() {
        assertThat(Packs.NONE.covers(site(), CO2)).isTrue();
        assertThat(Packs.NONE.covers(site(), GENERATOR)).isTrue();
    }

    @Test
    void noPacks_coverEverySite() {
        assertThat(Packs.NONE.covers(site("china-office"), GENERATOR)).isTrue();
    }

    @Test
    void pack_withoutSuchAFolder_isNone() {
        assertThat(PacksReader.read(folder, library, problems)).isEqualTo(Packs.NONE);
        assertThat(said()).isEmpty();
    }

    @Test
    void pack_withMistakes_isToldWhereAndHowToMend() throws IOException {
        write("documents: [gb-t-18883-2023]\nstandards: [nfpa-110.monthly-runn]\nextra: 1\n");

        assertThat(PacksReader.read(folder, library, problems).all()).hasSize(1);
        assertThat(said())
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).contains(":4", "documents[0]", "gb-t-18883-2022"),
                        one -> assertThat(one).contains(":5", "standards[0]", "nfpa-110.monthly-run"),
                        one -> assertThat(one).contains(":6", "extra"));
    }

    @Test
    void pack_thatListsNothing_isRefused() throws IOException {
        write("");

        assertThat(PacksReader.read(folder, library, problems).all()).hasSize(1);
        assertThat(said()).singleElement().asString().contains("contains nothing");
    }

    private void write(String rest) throws IOException {
        Path packs = Files.createDirectories(folder.resolve("packs"));
        Files.writeString(packs.resolve("mine.yaml"), "id: mine\nname: {en: Mine, zh: 我的}\njurisdiction: CN\n" + rest);
    }

    private List<String> said() {
        return problems.list().stream().map(one -> one.say(Language.EN)).toList();
    }

    private static StandardRef ref(String id) {
        return new StandardRef(StandardId.parse(id), 1, "000000000000");
    }

    private static Site site(String... packs) {
        return new Site(
                new PlaceId("site"),
                new Text("Site", "站点"),
                ZoneOffset.UTC,
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Set.of(packs));
    }
}
