namespace Kubeflow.Pipelines.Lint;

/// <summary>
/// Reads CEL by its grammar and notes what the expression asks for. Each part gives its type, where that is known before it runs; values of
/// the run are of no known type.
/// </summary>
internal sealed class CelParser(IReadOnlyList<CelToken> tokens, CelReading reading)
{
    private const int MaxDepth = 200;

    private static readonly string[] Macros = ["all", "exists", "exists_one", "map", "filter"];

    private static readonly Dictionary<string, string> Results = new()
    {
        ["int"] = "int", ["uint"] = "uint", ["double"] = "double", ["string"] = "string", ["bool"] = "bool", ["bytes"] = "bytes", ["size"] = "int", ["has"] = "bool",
        ["startsWith"] = "bool", ["endsWith"] = "bool", ["contains"] = "bool", ["matches"] = "bool", ["all"] = "bool", ["exists"] = "bool", ["exists_one"] = "bool",
    };

    private readonly List<string> _bound = [];
    private int _at;
    private int _depth;

    private CelToken Current => tokens[_at];

    public string? Read()
    {
        var type = Choice();
        return Current.Kind == CelKind.End ? type : throw Unexpected();
    }

    private string? Choice()
    {
        if (++_depth > MaxDepth)
            throw new CelSyntaxException("it is nested too deep");
        var type = Or();
        if (Take("?"))
        {
            var (then, _) = (Or(), Expect(":"));
            type = Choice() == then ? then : null;
        }
        _depth--;
        return type;
    }

    private string? Or() => Chain(And, "||", "bool");

    private string? And() => Chain(Relation, "&&", "bool");

    private string? Relation()
    {
        var left = Sum();
        while (Current is { Kind: CelKind.Symbol, Text: "==" or "!=" or "<" or "<=" or ">" or ">=" } or { Kind: CelKind.Identifier, Text: "in" })
        {
            var operation = Next().Text;
            var right = Sum();
            if (operation != "in" && left is not null && right is not null && left != right)
                reading.Mismatches.Add($"{Article(left)} with {Article(right)} ({operation})");
            left = "bool";
        }
        return left;
    }

    private string? Sum() => Operators(Product, "+", "-");

    private string? Product() => Operators(Unary, "*", "/", "%");

    private string? Unary()
    {
        if (Take("!"))
        {
            while (Take("!")) { }
            Member();
            return "bool";
        }
        while (Take("-")) { }
        return Member();
    }

    private string? Member()
    {
        var start = _at;
        var type = Primary();
        // inputs.parameter_values['name'] is five tokens.
        var path = tokens[start].Text;
        while (true)
        {
            if (Take("."))
            {
                var name = Current.Kind == CelKind.Identifier ? Next().Text : throw Unexpected();
                type = Take("(") ? Call(name) : null;
                path = $"{path}.{name}";
            }
            else if (Take("["))
            {
                if (path == "inputs.parameter_values" && Current.Kind == CelKind.Text && tokens[_at + 1].Text == "]")
                    reading.Parameters.Add(Current.Text);
                Choice();
                Expect("]");
                (path, type) = ("", null);
            }
            else
                return type;
        }
    }

    private string? Primary()
    {
        var token = Next();
        switch (token.Kind)
        {
            case CelKind.Whole:
                return token.Text.EndsWith('u') || token.Text.EndsWith('U') ? "uint" : "int";
            case CelKind.Number:
                return "double";
            case CelKind.Text:
                return "string";
            case CelKind.Bytes:
                return "bytes";
            case CelKind.Identifier when token.Text is "true" or "false":
                return "bool";
            case CelKind.Identifier when token.Text == "null":
                return null;
            case CelKind.Identifier when Take("("):
                reading.Functions.Add(token.Text);
                return Call(token.Text);
            case CelKind.Identifier:
                if (!_bound.Contains(token.Text))
                    reading.Variables.Add(token.Text);
                return null;
            case CelKind.Symbol when token.Text == "(":
                var type = Choice();
                Expect(")");
                return type;
            case CelKind.Symbol when token.Text == "[":
                Items("]", () => Choice());
                return null;
            case CelKind.Symbol when token.Text == "{":
                Items("}", Entry);
                return null;
            default:
                _at--;
                throw Unexpected();
        }
    }

    private string? Call(string name)
    {
        var isMacro = Macros.Contains(name) && Current.Kind == CelKind.Identifier && tokens[_at + 1].Text == ",";
        if (isMacro)
            _bound.Add(Current.Text);
        Items(")", () => Choice());
        if (isMacro)
            _bound.RemoveAt(_bound.Count - 1);
        return Results.GetValueOrDefault(name);
    }

    private void Items(string end, Action item)
    {
        if (Take(end))
            return;
        do
            item();
        while (Take(","));
        Expect(end);
    }

    private void Entry()
    {
        Choice();
        Expect(":");
        Choice();
    }

    private string? Chain(Func<string?> part, string operation, string result)
    {
        var type = part();
        while (Take(operation))
            (_, type) = (part(), result);
        return type;
    }

    private string? Operators(Func<string?> part, params string[] operations)
    {
        var type = part();
        while (Current.Kind == CelKind.Symbol && operations.Contains(Current.Text))
        {
            _at++;
            type = part() == type ? type : null;
        }
        return type;
    }

    private CelToken Next() => tokens[_at] is { Kind: CelKind.End } ? throw Unexpected() : tokens[_at++];

    private bool Take(string symbol)
    {
        if (Current.Kind != CelKind.Symbol || Current.Text != symbol)
            return false;
        _at++;
        return true;
    }

    private string Expect(string symbol) => Take(symbol) ? symbol : throw Unexpected();

    private CelSyntaxException Unexpected() => new(Current.Kind == CelKind.End ? "it ends too early" : $"'{Current.Text}' at place {Current.At + 1} cannot stand there");

    private static string Article(string type) => type == "int" ? "an int" : $"a {type}";
}
