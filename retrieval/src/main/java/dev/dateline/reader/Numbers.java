package dev.dateline.reader;

/** The regular expressions of quantities in news, in digits and in words. */
final class Numbers {

    private static final String DIGITS =
            "(?:\\d{1,3}(?:,\\s?\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?(?: \\d/\\d)?|\\.\\d+)";
    private static final String UNIT_WORD =
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
    /** A whole number below a thousand, in digits or in words: "44", "seven", "twenty-one". */
    static final String SMALL = "(?:\\d{1,3}|" + UNIT_WORD + "(?:-" + UNIT_WORD + ")?)";

    private static final String SCALE = "(?:hundred|thousand|million|billion|trillion|dozen)";
    private static final String SHORT_SCALE = "(?:[mk]|bn|tn|m)\\b";
    private static final String WORDS = "(?:half an? " + SCALE + "|an? (?:half |quarter of a )?" + SCALE + "|"
            + UNIT_WORD
            + "(?:[- ](?:and )?(?:" + UNIT_WORD + "|" + SCALE
            + "))*(?:-and-a-half)?|(?:dozens|hundreds|thousands|millions|billions)"
            + "|several " + SCALE + ")";
    private static final String ABOUT =
            "(?<!\\w)(?:(?:about|around|nearly|almost|roughly|approximately|more than|less than|fewer than"
                    + "|at least|at most|over|under|some|up to|just over|just under|an estimated|an? total of|as many as|as much as) )?";

    /** A count or amount with its scale and hedge: "nearly half a million", "1,350", "$"-less "1.13bn". */
    static final String NUMBER = "(?:" + ABOUT + "(?<![\\w.,$])(?:" + DIGITS + "(?:[- ]?" + SCALE + "| ?" + SHORT_SCALE
            + ")?(?:(?:-| to |-to-)" + DIGITS + "(?: ?" + SCALE + "|" + SHORT_SCALE + ")?)?|\\b" + WORDS + "\\b))";

    private static final String CURRENCY_SIGN =
            "(?:(?:US|A|C|HK|NZ|S)?\\$|[£€¥]|(?:US)?Dollars|Pounds|DM|Rs\\.?|Y(?=\\d)|L(?=\\d))";
    private static final String CURRENCY_WORD =
            "(?:(?:US|U\\.S\\.|Australian|Canadian|Hong Kong) )?(?:dollars?|pounds?(?: sterling)?"
                    + "|euros?|yen|rupees?|cents?|pence|(?:deutsche )?marks|francs?|lire|lira|pesos?|roubles?|rubles?|yuan|won|riyals?"
                    + "|dinars?|rand|kron(?:or|er)|shekels?|baht)\\b";

    /** Money: "$1.13bn", "£20 million", "more than Pounds 5,000", "80 cents". */
    static final String MONEY = "(?:" + ABOUT + "(?<!\\w)" + CURRENCY_SIGN + " ?" + DIGITS + "(?:[- ]?" + SCALE + "| ?"
            + SHORT_SCALE + ")?(?: a (?:day|week|month|year)| per \\w+)?|" + NUMBER + "[- ]" + CURRENCY_WORD + ")";

    /** A share: "12%", "three per cent", "0.5 percentage points". */
    static final String PERCENT = "(?:" + NUMBER + "(?: ?%|[- ](?:percent|per cent|pct|percentage points?))|" + ABOUT
            + "(?<![\\d,])\\.\\d+ ?(?:%|percent)|\\b(?:two|three)?-?(?:one-|a )?(?:half|third|quarter|two-thirds|three-quarters"
            + "|four-fifths)s?(?= of\\b| the\\b))";

    static final String SPEED_UNIT =
            "(?:mph|kph|km/h|miles (?:per|an|a) hour|(?:kilometers|kilometres|km) (?:per|an|a) hour|knots)";
    static final String LENGTH_UNIT =
            "(?:square |cubic )?(?:miles?|km|kms|kilomet(?:er|re)s?|feet|foot|ft|met(?:er|re)s?|inch(?:es)?|yards?|cm"
                    + "|centimet(?:er|re)s?|mm|light years?)\\b";
    private static final String OTHER_UNIT =
            "(?:acres?|hectares?|tons?|tonnes?|kgs?|kilograms?|kilos?|grams?|milligrams?|mg|micrograms?|pounds|ounces?|lbs?|lb"
                    + "|degrees(?: (?:Celsius|Fahrenheit|C|F))?|°[CF]|barrels?|gallons?|lit(?:er|re)s?|watts?|kilowatts?|megawatts?|gigawatts?|MW|GW|calories"
                    + "|(?:mega|giga|tera|kilo)bytes?|MB|GB|TB|(?:mega|giga)hertz|[MG]Hz|megapixels?|bushels?|volts?|decibels?|hertz)\\b";

    /** A measure with its unit: "150 miles", "1,350 mph", "30 tonnes". */
    static final String MEASURE =
            "(?:" + NUMBER + "[- ]?(?:" + SPEED_UNIT + "|" + LENGTH_UNIT + "|" + OTHER_UNIT + "))";

    /** How often: "every four years", "twice a week". */
    static final String FREQUENCY =
            "(?:(?:about |once |only )*every (?:" + NUMBER + " |other )?(?:seconds?|minutes?|hours?|days?|weeks?"
                    + "|months?|years?|decades?|centur(?:y|ies)|night|morning)|(?:once|twice|" + NUMBER
                    + " times) (?:an?|each|every|per) \\w+|(?:daily|weekly|monthly|yearly|annually|quarterly)\\b)";

    /** A length of time: "nine months", "two hours and 51 minutes", "two or three years", "a 15-minute", "half an hour". */
    static final String DURATION = "(?:" + NUMBER
            + "(?: or \\w+)?[- ](?:(?:more|full|consecutive|straight|long|working|further|and a half) )*(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?"
            + "|centur(?:y|ies)|seasons?|nights?)(?:,? (?:and )?" + SMALL
            + " (?:seconds?|minutes?|hours?|days?|weeks?|months?))*\\b(?!-old| old\\b)|\\b(?:an?|half an|half a|the past|the last) (?:minute|hour|day|week|month|year|decade|century)\\b)";

    private Numbers() {}
}
