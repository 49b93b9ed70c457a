namespace Kubeflow.Bridge.Tests;

/// <summary>Python's classes of C# records.</summary>
public class SpecTests
{
    private static SpecModel Model(Type type, params string[] computed) => new(new XmlDocs(TestContext.CurrentContext.TestDirectory), [new PythonSpecAttribute(type) { Computed = computed }]);

    [TestCase("MaxTrials", "max_trials")]
    [TestCase("HTTPServer", "http_server")]
    [TestCase("S3Uri", "s3_uri")]
    [TestCase("DotNetSteps", "dotnet_steps")]
    [TestCase("PyTorchVersion", "pytorch_version")]
    [TestCase("From", "from_")]
    [TestCase("Id", "id")]
    public void OfMember_Names_FollowPythonsWay(string name, string expected) => Assert.That(PythonName.OfMember(name), Is.EqualTo(expected));

    [TestCase("InProcess", "IN_PROCESS")]
    [TestCase("None", "NONE")]
    [TestCase("Tpe", "TPE")]
    public void OfValue_Names_AreCapitals(string name, string expected) => Assert.That(PythonName.OfValue(name), Is.EqualTo(expected));

    [Test]
    public void Classes_PartsOfARecord_ComeBeforeIt() =>
        Assert.That(Model(typeof(Whole)).Classes.Select(c => c.Name), Is.EqualTo(new[] { "Colour", "Part", "Whole" }));

    [Test]
    public void Classes_Fields_HaveTypesAndDefaultsOfTheRecord()
    {
        var whole = Model(typeof(Whole)).Classes.Single(c => c.Name == "Whole");
        Assert.That(whole.Fields.Select(f => $"{f.Name}: {f.Type}{(f.Default is null ? "" : " = " + f.Default)} [{f.Key}]"), Is.EqualTo(new[]
        {
            "title: str [title]",
            "from_: int = -1 [from]",
            "share: float = 1.0 [share]",
            "limit: Union[timedelta, float] = timedelta(seconds=90.5) [limit]",
            "colour: Union[Colour, str] = Colour.DARK_RED [colour]",
            "maybe: Optional[int] = None [maybe]",
            "parts: Sequence[Part] = () [parts]",
            "by_name: Mapping[str, Part] = field(default_factory=dict) [byName]",
        }));
    }

    [Test]
    public void Classes_DefaultThatIsNoConstant_IsRefusedUnlessItIsNamed()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Model(typeof(Dated)).Classes.ToList(), Throws.InvalidOperationException.With.Message.Contains("Dated.Words"));
            Assert.That(Model(typeof(Dated), nameof(Dated.Words)).Classes.Single().Fields[0].Default, Is.EqualTo("None"));
        }
    }

    [Test]
    public void Classes_TwoNamesThatAreOneInPython_AreRefused() =>
        Assert.That(() => Model(typeof(Twice)).Classes.ToList(), Throws.InvalidOperationException.With.Message.Contains("a_b"));

    [Test]
    public void Python_Records_AreReadByPython()
    {
        var text = SpecSurface.Python(Model(typeof(Whole)));
        Assert.That(text, Does.Contain("class Colour(str, Enum):").And.Contain("    DARK_RED = \"darkRed\"").And.Contain("    title: str\n").And.Contain("\"by_name\": \"byName\""));
    }

    /// <summary>A clock, and what else only a program has, is no field.</summary>
    internal sealed record Whole
    {
        public int From { get; init; } = -1;

        public required string Title { get; init; }

        public double Share { get; init; } = 1;

        public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(90.5);

        public Colour Colour { get; init; } = Colour.DarkRed;

        public int? Maybe { get; init; }

        public IReadOnlyList<Part> Parts { get; init; } = [];

        public IReadOnlyDictionary<string, Part> ByName { get; init; } = new Dictionary<string, Part>();

        public TimeProvider Clock { get; init; } = TimeProvider.System;

        public Func<int>? Function { get; init; }
    }

    internal sealed record Part(string Name, int Count = 2);

    internal enum Colour
    {
        Blue,
        DarkRed,
    }

    internal sealed record Dated
    {
        public IReadOnlyList<string> Words { get; init; } = ["a"];
    }

    internal sealed record Twice
    {
        public int A_B { get; init; }

        public int a_b { get; init; }
    }
}
