namespace Kubeflow.Clusters.Local;

/// <summary>Reads an expression of the Common Expression Language.</summary>
internal sealed class CelParser
{
    /// <summary>Stands for 9223372036854775808, which only means something with a minus before it.</summary>
    public static readonly object LeastWhole = new();

    private const int MostNesting = 100;
    private static readonly string[][] Levels = [["||"], ["&&"], ["<", "<=", ">=", ">", "==", "!=", "in"], ["+", "-"], ["*", "/", "%"]];
    private readonly List<CelToken> _tokens;
    private int _at;
    private int _depth;

    private CelParser(List<CelToken> tokens) => _tokens = tokens;

    /// <summary>Reads it.</summary>
    /// <exception cref="CelRuleFault">It is none.</exception>
    public static CelTree Parse(string text)
    {
        try
        {
            var parser = new CelParser(new CelScanner(text).Scan());
            var tree = parser.Choice();
            return parser.Current.Kind == CelTokenKind.End ? tree : throw parser.Wrong();
        }
        catch (OverflowException)
        {
            throw new CelRuleFault("a number is too great");
        }
    }

    private CelToken Current => _tokens[_at];

    private CelTree Choice()
    {
        if (++_depth > MostNesting)
            throw new CelRuleFault("it is nested too deep");
        var condition = Binary(0);
        if (Take("?"))
        {
            var yes = Binary(0);
            Expect(":");
            condition = new CelTree.Call(null, "?:", [condition, yes, Choice()]);
        }
        _depth--;
        return condition;
    }

    private CelTree Binary(int level)
    {
        if (level == Levels.Length)
            return Unary();
        var left = Binary(level + 1);
        while (Array.Find(Levels[level], Take) is { } sign)
            left = new CelTree.Call(null, sign, [left, Binary(level + 1)]);
        return left;
    }

    private CelTree Unary()
    {
        if (Take("!"))
            return new CelTree.Call(null, "!", [Unary()]);
        if (!Take("-"))
            return Member();
        if (Current.Kind == CelTokenKind.Constant && Current.Value is long or double || ReferenceEquals(Current.Value, LeastWhole))
        {
            var number = _tokens[_at].Value;
            _tokens[_at] = Current with { Value = number switch { long whole => -whole, double real => (object)-real, _ => long.MinValue } };
            return Member();
        }
        return new CelTree.Call(null, "neg", [Unary()]);
    }

    private CelTree Member()
    {
        var tree = Primary();
        while (true)
            if (Take("."))
            {
                var name = Name();
                tree = Take("(") ? new CelTree.Call(tree, name, Arguments(")")) : new CelTree.Select(tree, name);
            }
            else if (Take(".?"))
                tree = new CelTree.Select(tree, Name(), Optional: true);
            else if (Take("["))
                tree = new CelTree.Index(tree, Inside("]"));
            else if (Take("[?"))
                tree = new CelTree.Index(tree, Inside("]"), Optional: true);
            else
                return tree;
    }

    private CelTree Primary()
    {
        if (Current.Kind == CelTokenKind.Constant)
            return new CelTree.Constant(!ReferenceEquals(Current.Value, LeastWhole) ? _tokens[_at++].Value : throw new CelRuleFault("a number is too great"));
        if (Take("("))
            return Inside(")");
        if (Take("["))
            return new CelTree.List(Arguments("]"));
        if (Take("{"))
            return Map();
        Take(".");
        return Name() switch
        {
            "true" => new CelTree.Constant(true),
            "false" => new CelTree.Constant(false),
            "null" => new CelTree.Constant(null),
            var name when Take("(") => new CelTree.Call(null, name, Arguments(")")),
            var name => new CelTree.Name(name),
        };
    }

    private CelTree.Map Map()
    {
        var entries = new List<(CelTree, CelTree)>();
        while (!Take("}"))
        {
            var key = Choice();
            Expect(":");
            entries.Add((key, Choice()));
            if (!Take(",") && Current.Text != "}")
                throw Wrong();
        }
        return new(entries);
    }

    private List<CelTree> Arguments(string end)
    {
        var arguments = new List<CelTree>();
        while (!Take(end))
        {
            arguments.Add(Choice());
            if (!Take(",") && Current.Text != end)
                throw Wrong();
        }
        return arguments;
    }

    private CelTree Inside(string end)
    {
        var tree = Choice();
        Expect(end);
        return tree;
    }

    private string Name() => Current.Kind == CelTokenKind.Name ? _tokens[_at++].Text : throw Wrong();

    private bool Take(string sign)
    {
        var there = Current.Kind is CelTokenKind.Sign or CelTokenKind.Name && Current.Text == sign;
        _at += there ? 1 : 0;
        return there;
    }

    private void Expect(string sign)
    {
        if (!Take(sign))
            throw Wrong();
    }

    private CelRuleFault Wrong() => new($"{Current.Text} is not expected at character {Current.At}");
}
