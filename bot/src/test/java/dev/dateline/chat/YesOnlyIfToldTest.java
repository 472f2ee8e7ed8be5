package dev.dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A yes needs a clause that tells it of those asked about; of whoever else stands in the sentence nothing is told. */
class YesOnlyIfToldTest {

    @RegisterExtension
    private static final TextsDateline dateline =
            new TextsDateline(Map.of("port.txt", """
                        Harbour master of Lindau arrested

                        Harbour master Jens Kroll was arrested at the ferry terminal in Lindau on Monday as he tried to board
                        a ship to Tarn. His wife, Eva Kroll, was not at home. Inspector Mara Stein said two sailors had been
                        detained as well. Kroll's lawyer, Piet Haan, said his client would appeal against any sentence.
                        Prosecutors allege that Kroll took bribes. His deputy Nora Vink denied that she had taken bribes.
                        """, "yard.txt", """
                        Shipyard Velta names a new chief executive

                        The shipyard Velta said on Friday that Anna Rusk had resigned as chairwoman after nine years.
                        Chief executive Tom Arden said the board had not asked her to leave. Velta, which built forty ferries,
                        was founded in 1931. The company cut its prices in May. It has not said whether the new ferry will be
                        electric. Velta came from behind to beat its rival Norgas to the order.
                        """, "race.txt", """
                        Dahl wins the Sudmark race

                        Nils Dahl won the Sudmark race on Sunday after Karl Brandt was disqualified. Brandt moved to the Tarn
                        team from the Ostra team in 2011. Dahl met the mayor in Havern on Monday, two days before a parade in
                        Lindau. The sailor Ole Tamm is suspected of cheating. A rival team said Ole Tamm was probably behind
                        the damage to the boats.
                        """, "vote.txt", """
                        Council rejects the tunnel

                        Rita Sand voted for the tunnel, but Ole Berg did not. The man who robbed the council office was
                        arrested in Ostra. The man who shot the guard Finn Lie was not arrested. The gun found in Havern was
                        not the murder weapon. Any visitor who refuses to be searched will not enter the building.

                        Ivar Moe is in prison, having been charged with fraud and repeatedly denied bail. Lise Torp is due to
                        start working for the council in May. Despite the new rules car sales failed to rise in February. The
                        bridge over the Tarn was repaired in 2012. The union did not call a strike. A successor of the mayor
                        has yet to be named. Ferries and trains are free for pensioners, while taxis are not.
                        """));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Was Eva Kroll arrested?",
                "Was Mara Stein detained?",
                "Was Jens Kroll arrested in Tarn?",
                "Was Piet Haan sentenced?",
                "Did Jens Kroll take bribes?",
                "Is Anna Rusk chief executive of Velta?",
                "Was Tom Arden asked to leave?",
                "Is Tom Arden chairman of Norgas?",
                "Did Norgas beat Velta?",
                "Was Nils Dahl disqualified?",
                "Did Karl Brandt move to the Ostra team?",
                "Did Ole Tamm cheat?",
                "Is Ole Tamm behind the damage to the boats?",
            })
    void whatIsToldOfAnotherOrOnlyAllegedIsNoYes(String question) {
        assertThat(dateline.ask(question).text()).doesNotContain("Yes:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Was Tom Arden asked to leave?",
                "Is Tom Arden chief executive of Velta?",
                "Is the new ferry electric?",
                "Did Velta beat Norgas?",
            })
    void whatIsDeniedOfAnotherOrNotSaidIsNoNo(String question) {
        assertThat(dateline.ask(question).text()).doesNotContain("No:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Was Piet Haan sentenced?", "Did Nils Dahl meet the mayor in Havern?"})
    void thePlanOfAnotherIsNone(String question) {
        assertThat(dateline.ask(question).text()).doesNotContain("only of plans");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Was Jens Kroll arrested?",
                "Was Jens Kroll arrested in Lindau?",
                "Did Anna Rusk resign?",
                "Did Anna Rusk resign as chairwoman?",
                "Is Tom Arden chief executive of Velta?",
                "Was Velta founded in 1931?",
                "Did Velta cut its prices?",
                "Did Velta beat Norgas?",
                "Did Nils Dahl win the Sudmark race?",
                "Was Karl Brandt disqualified?",
                "Did Nils Dahl meet the mayor in Havern?",
                "Was the man who robbed the council office arrested?",
                "Is Ivar Moe in prison?",
                "Is Lise Torp due to start working for the council?",
                "Was the bridge over the Tarn repaired?",
            })
    void whatIsPlainlyToldOfThemIsAYes(String question) {
        assertThat(dateline.ask(question).text()).startsWith("Yes:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did Nora Vink take bribes?",
                "Did the board ask Anna Rusk to leave?",
                "Did Ole Berg vote for the tunnel?",
                "Was the man who shot Finn Lie arrested?",
                "Was the gun found in Havern the murder weapon?",
                "Will a visitor who refuses to be searched enter the building?",
                "Did car sales rise in February?",
                "Did the union call a strike?",
                "Has a successor of the mayor been named?",
                "Are taxis free for pensioners?",
            })
    void whatIsDeniedOfThemIsANo(String question) {
        assertThat(dateline.ask(question).text()).startsWith("No:");
    }
}
