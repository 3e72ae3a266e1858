"""Who is told of beside the victims: attackers, speakers, those of other attacks, and whose figure a number is."""
