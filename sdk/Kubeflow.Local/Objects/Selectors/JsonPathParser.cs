using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Reads a JSONPath.</summary>
internal sealed class JsonPathParser(string written)
{
    private static readonly string[] Comparisons = ["==", "!=", "<=", ">=", "<", ">"];
    private readonly string _text = written.StartsWith('{') && written.EndsWith('}') ? written[1..^1] : written;
    private int _at;

    /// <summary>Reads it all.</summary>
    public IReadOnlyList<JsonPathStep> Parse()
    {
        if (Peek() == '$')
            _at++;
        var steps = Steps();
        return _at == _text.Length ? steps : throw Refused($"'{_text[_at]}' is not expected");
    }

    private List<JsonPathStep> Steps()
    {
        var steps = new List<JsonPathStep>();
        while (Peek() is '.' or '[')
            if (_text[_at] == '[')
                steps.Add(Bracket());
            else
                Dot(steps);
        return steps;
    }

    private void Dot(List<JsonPathStep> steps)
    {
        _at++;
        if (Peek() == '.')
        {
            _at++;
            steps.Add(new JsonPathStep.Everything());
        }
        if (Peek() == '[' || _at == _text.Length)
            return;
        if (Peek() == '*')
        {
            _at++;
            steps.Add(new JsonPathStep.All());
            return;
        }
        var name = new StringBuilder();
        for (; _at < _text.Length && _text[_at] is not ('.' or '[' or ']' or ')' or ' ' or '=' or '!' or '<' or '>'); _at++)
            name.Append(_text[_at] == '\\' && _at + 1 < _text.Length ? _text[++_at] : _text[_at]);
        steps.Add(name.Length > 0 ? new JsonPathStep.Field(name.ToString()) : throw Refused("a field's name is missing"));
    }

    private JsonPathStep Bracket()
    {
        _at++;
        if (Peek() == '?')
            return Filter();
        var steps = new List<JsonPathStep>();
        do
        {
            steps.Add(Peek() is '\'' or '"' ? new JsonPathStep.Field(Quoted()) : Numbered());
        }
        while (Take(','));
        Expect(']');
        return steps.Count == 1 ? steps[0] : new JsonPathStep.Union(steps);
    }

    private JsonPathStep Numbered()
    {
        if (Take('*'))
            return new JsonPathStep.All();
        var from = Whole();
        if (!Take(':'))
            return from is { } at ? new JsonPathStep.Index(at) : throw Refused("an index is missing");
        var to = Whole();
        var by = Take(':') ? Whole() ?? 1 : 1;
        return by > 0 ? new JsonPathStep.Slice(from, to, by) : throw Refused("a step must be greater than 0");
    }

    private JsonPathStep.Filter Filter()
    {
        _at++;
        Expect('(');
        var left = Operand();
        Blank();
        var comparison = Comparisons.FirstOrDefault(c => _text.AsSpan(_at).StartsWith(c)) ?? "";
        _at += comparison.Length;
        var right = comparison.Length > 0 ? Operand() : null;
        Blank();
        Expect(')');
        Expect(']');
        return new(left, comparison, right);
    }

    private JsonPathOperand Operand()
    {
        Blank();
        if (Take('@'))
            return new(Steps(), null);
        if (Peek() is '\'' or '"')
            return new(null, JsonValue.Create(Quoted()));
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (')' or ' ' or '=' or '!' or '<' or '>'))
            _at++;
        try
        {
            return new(null, JsonNode.Parse(_text[start.._at]));
        }
        catch (JsonException)
        {
            throw Refused($"'{_text[start.._at]}' is no value");
        }
    }

    private string Quoted()
    {
        var quote = _text[_at++];
        var text = new StringBuilder();
        for (; _at < _text.Length && _text[_at] != quote; _at++)
            text.Append(_text[_at] == '\\' && _at + 1 < _text.Length ? _text[++_at] : _text[_at]);
        Expect(quote);
        return text.ToString();
    }

    private int? Whole()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || (_text[_at] == '-' && _at == start)))
            _at++;
        return _at == start ? null
            : int.TryParse(_text.AsSpan(start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : throw Refused($"'{_text[start.._at]}' is no index");
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private void Blank()
    {
        while (Peek() == ' ')
            _at++;
    }

    private bool Take(char c)
    {
        if (Peek() != c)
            return false;
        _at++;
        return true;
    }

    private void Expect(char c)
    {
        if (!Take(c))
            throw Refused($"'{c}' is expected");
    }

    private ClusterException Refused(string why) => new(
        422, "Invalid", $"The JSON path {written} cannot be read: {why} at character {_at}.", "Write it as .spec.field, [0], [-1:] or [?(@.type==\"Ready\")].");
}
