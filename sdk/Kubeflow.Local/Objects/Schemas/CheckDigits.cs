namespace Kubeflow.Clusters.Local;

/// <summary>Numbers that prove themselves by a check digit.</summary>
internal static class CheckDigits
{
    /// <summary>A credit card's number: 13 to 16 digits that Luhn's sum accepts.</summary>
    public static bool IsCreditCard(string text)
    {
        var digits = Digits(text);
        if (digits.Length is < 13 or > 16 || !digits.All(char.IsAsciiDigit))
            return false;
        var sum = digits.Reverse().Select((c, i) => i % 2 == 0 ? c - '0' : (c - '0') * 2 is > 9 and var twice ? twice - 9 : (c - '0') * 2).Sum();
        return sum % 10 == 0;
    }

    /// <summary>A book's number of 10 digits; the last one may be X.</summary>
    public static bool IsIsbn10(string text)
    {
        var digits = Digits(text);
        return digits.Length == 10 && digits[..9].All(char.IsAsciiDigit) && (char.IsAsciiDigit(digits[9]) || digits[9] is 'X')
            && digits.Select((c, i) => (10 - i) * (c == 'X' ? 10 : c - '0')).Sum() % 11 == 0;
    }

    /// <summary>A book's number of 13 digits.</summary>
    public static bool IsIsbn13(string text)
    {
        var digits = Digits(text);
        return digits.Length == 13 && digits.All(char.IsAsciiDigit) && digits.Select((c, i) => (i % 2 == 0 ? 1 : 3) * (c - '0')).Sum() % 10 == 0;
    }

    private static string Digits(string text) => string.Concat(text.Where(c => c is not ('-' or ' ')));
}
