package dev.dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was called off did not happen on the day it was planned for; what only sounds like a denial is none. */
class CalledOffOrDeniedTest {

    @RegisterExtension
    private static final TextsDateline dateline = new TextsDateline(
            Map.of("courts.txt", """
                        Finch waits for his sentence

                        Published: Tuesday 15 August 2017

                        The sentencing of Arlo Finch had been set for June 14 but was put back two weeks. Harlan Stott pleaded
                        not guilty to nine counts of fraud. The board recommended that the permit of Visay Lines be suspended.
                        The council voted by 17 votes to 9 against charging a toll. The ribbon was cut by Cathal Breen, and not
                        by Nuala Tierney. Ostra's independence was declared on Monday. Mayor Hale spoke at a rally against the
                        dam. The league is rescheduling the match from 3 May to 9 May. Former governor Ada Linn was jailed.
                        """, "bridge.txt", """
                        Cracks in the Inish bridge

                        Published: Tuesday 15 August 2017

                        The opening of the Inish bridge had been fixed for June 12 but was put off when cracks were found in two
                        bearings. Queen Astrid's visit to Norland was called off on Friday. The visit of the minister Aarne
                        Letto to Mongolia, which was to have taken place this week, was called off on May 11 after he broke a
                        leg.
                        """, "rovers.txt", """
                        Rovers remember

                        Published: Tuesday 15 August 2017

                        Rovers of Hemby won the Northern Cup in 2009 and 2017. Brann played Viking of Hamar on Sunday. Varga's
                        meeting with Holm in Sochi on Monday did not bring peace. Ida Roth, who had dismissed two aides, resigned
                        on Monday. Chairman Oskar Vell left Telda last year. It has sued Norgas. Oscar Lindo sold the house in
                        March. The unrest in Barqa has raged since 12 March 2011. The ferry Carmela carried at least 26 more
                        people than were named on its list.
                        """, "before.txt", """
                        Ostra and Tarn to talk

                        Published: Sunday 12 November 2017

                        President Voss of Ostra will meet premier Kroll of Tarn in Lindau on Monday.
                        """, "after.txt", """
                        Ostra and Tarn agree on ferries

                        Published: Tuesday 14 November 2017

                        President Voss of Ostra met premier Kroll of Tarn in Lindau on Monday. The Lindau museum did not open
                        until 9 November because its keys were lost.
                        """));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Did Varga meet Holm?                                         | Yes:
            Didn't Varga meet Holm?                                      | Yes:
            Did Ida Roth resign?                                         | Yes:
            Did Harlan Stott plead not guilty?                           | Yes:
            Did Viking of Hamar play Brann?                              | Yes:
            Did the council vote to charge a toll?                       | No:
            Did Nuala Tierney cut the ribbon?                            | No:
            When did the unrest in Barqa begin?                          | Saturday 12 March 2011
            When was Aarne Letto's visit to Mongolia called off?         | Thursday 11 May 2017
            When did Voss meet Kroll?                                    | Monday 13 November 2017, in Lindau (reported;
            When did the Lindau museum open?                             | Thursday 9 November 2017
            When was the independence of Ostra declared?                 | Monday 14 August 2017
            Did Hale speak at a rally?                                   | Yes:
            Who was the governor?                                        | Ada Linn
            When was Arlo Finch sentenced?                               | No article reports that it happened. It was planned, and then called off
            """)
    void isAnswered(String question, String begins) {
        assertThat(dateline.ask(question).text()).startsWith(begins);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Did Harlan Stott plead guilty?                               | Yes:
            Was the permit of Visay Lines suspended?                     | Yes:
            Did Oskar Vell sue Norgas?                                   | Yes:
            Did Oscar Lindo sell the car?                                | Yes:
            When were the cracks in the Inish bridge found?              | 12 June 2017
            When did Queen Astrid visit Norland?                         | Friday 11 August
            When did Rovers of Hemby win the Northern Cup?               | 2009 to 2017
            How many people did the ferry Carmela carry?                 | 26:
            When is the match of the league?                             | 3 to 9 May
            """)
    void isNotTold(String question, String never) {
        assertThat(dateline.ask(question).text()).doesNotContain(never);
    }
}
