namespace Kubeflow.Clusters.Local;

/// <summary>Reads the text form of label selectors.</summary>
internal sealed class LabelSelectorParser(string text)
{
    private int _at;

    /// <summary>Reads it all.</summary>
    /// <exception cref="ClusterException">It is no selector (400); the message says where.</exception>
    public IReadOnlyList<Requirement> Parse()
    {
        var requirements = new List<Requirement> { One() };
        while (Peek() is var token && token.Length > 0)
        {
            if (token != ",")
                throw Refused($"found '{token}', expected: ',' or 'end of string'");
            Next();
            requirements.Add(One());
        }
        return requirements;
    }

    private Requirement One()
    {
        var absent = Peek() == "!";
        if (absent)
            Next();
        var key = Next();
        if (key.Length == 0 || !IsWord(key))
            throw Refused($"found '{key}', expected: identifier");
        if (ObjectNames.QualifiedName(key) is { } why)
            throw Refused($"key: Invalid value: \"{key}\": {why}");
        if (absent)
            return new(key, LabelOperator.DoesNotExist, []);
        if (Peek() is "" or ",")
            return new(key, LabelOperator.Exists, []);
        var word = Next();
        LabelOperator comparison = word switch
        {
            "=" or "==" or "in" => LabelOperator.In,
            "!=" or "notin" => LabelOperator.NotIn,
            ">" => LabelOperator.GreaterThan,
            "<" => LabelOperator.LessThan,
            _ => throw Refused($"found '{word}', expected: in, notin, =, ==, !=, gt, lt"),
        };
        return new(key, comparison, word is "in" or "notin" ? Set() : [Value(comparison)]);
    }

    private string Value(LabelOperator comparison)
    {
        var value = Peek() is "" or "," ? "" : Next();
        if (value.Length > 0 && !IsWord(value))
            throw Refused($"found '{value}', expected: identifier");
        if (comparison is LabelOperator.GreaterThan or LabelOperator.LessThan && !long.TryParse(value, out _))
            throw Refused($"values[0]: Invalid value: \"{value}\": for 'Gt', 'Lt' operators, the value must be an integer");
        return Checked(value);
    }

    private List<string> Set()
    {
        if (Next() is var open && open != "(")
            throw Refused($"found '{open}' expected: '('");
        var values = new List<string>();
        for (var expectsValue = true; ;)
        {
            var token = Next();
            switch (token)
            {
                case ")":
                    if (expectsValue)
                        values.Add("");
                    return values;
                case "," when expectsValue:
                    values.Add("");
                    break;
                case ",":
                    expectsValue = true;
                    break;
                case var value when expectsValue && value.Length > 0 && IsWord(value):
                    values.Add(Checked(value));
                    expectsValue = false;
                    break;
                default:
                    throw Refused($"found '{token}', expected: ',', or ')'");
            }
        }
    }

    private string Checked(string value) =>
        ObjectNames.LabelValue(value) is { } why ? throw Refused($"values[0]: Invalid value: \"{value}\": {why}") : value;

    private string Peek()
    {
        var at = _at;
        var token = Next();
        _at = at;
        return token;
    }

    private string Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
        if (_at == text.Length)
            return "";
        var start = _at++;
        if (IsSpecial(text[start]))
            while (_at < text.Length && text[start] is '=' or '!' && text[_at] == '=' && _at - start < 2)
                _at++;
        else
            while (_at < text.Length && !IsSpecial(text[_at]) && !char.IsWhiteSpace(text[_at]))
                _at++;
        return text[start.._at];
    }

    private static bool IsSpecial(char c) => c is '=' or '!' or '(' or ')' or ',' or '>' or '<';

    private static bool IsWord(string token) => !IsSpecial(token[0]);

    private ClusterException Refused(string why) =>
        new(400, "BadRequest", $"unable to parse requirement: {why} (at character {_at} of \"{text}\")", "Write it as key=value, key in (a,b), key or !key, with commas between.");
}
