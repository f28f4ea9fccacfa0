# चित्र में प्रगति।

picture-settled = { $all } में से { $done } पूरे
picture-more =
    { $count ->
        [one] और { $count }
       *[other] और { $count }
    }
picture-alt = { $lender } में आवेदन { $number } का चित्र। अभी: { $stage }।
picture-alt-asked = { $lender } में आवेदन { $number } का चित्र। अभी: { $stage }। आपसे माँगा गया: { $all } में से { $done } पूरे।
picture-off = ठीक है, अब मैं केवल शब्दों में उत्तर दूँगा।
picture-on = ठीक है, कुछ बदलने पर मैं चित्र भी भेजूँगा।
picture-due = { $due } तक
picture-as-of = { $at } तक की जानकारी
