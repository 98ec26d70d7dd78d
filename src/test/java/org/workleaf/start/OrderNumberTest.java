package org.workleaf.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers for files that sort between two others. */
class OrderNumberTest {

    @ParameterizedTest
    @CsvSource({"20,30,25", "40,80,50", "70,'',80", "'',10,05", "'','',10", "10,11,105", "10,12,11", "90,'',95", "99,'',995", "9,'',95",
            "10,101,1005", "1,2,15", "010,020,015", "23,40,30", "00,10,05"})
    void choosesTheRoundestNumber(String before, String after, String number) {
        assertEquals(Optional.of(number), OrderNumber.between(before, after));
    }

    @Test
    void thereMayBeNoNumber() {
        assertEquals(Optional.empty(), OrderNumber.between("10", "100"));
        assertEquals(Optional.empty(), OrderNumber.between("", "00"));
    }

    @Test
    void thereIsAlwaysRoomAfterTheLastOne() {
        String last = "10";
        for (int i = 0; i < 200; i++) {
            String next = OrderNumber.between(last, "11").orElseThrow();
            assertTrue(next.compareTo(last) > 0 && next.compareTo("11") < 0, last + " " + next);
            last = next;
        }
    }
}
