package dev.dateline.wording;

/** The verbs with which news gives somebody's words. Parts of regular expressions, in small letters. */
public final class SayingVerbs {

    /** In the present and the past, third person. */
    public static final String SAID =
            "(?:said|says|told|tells|announced|announces|reported|reports|added|adds|confirmed|confirms|stated|states|stressed|noted|notes"
                    + "|insisted|insists|declared|warned|warns|claimed|claims|revealed|admitted|acknowledged|conceded|explained|argued|argues|wrote|writes"
                    + "|remarked|replied|commented|maintained|asserted|asserts|contended|denied|denies|alleged|alleges|believed|believes)";

    private SayingVerbs() {}
}
